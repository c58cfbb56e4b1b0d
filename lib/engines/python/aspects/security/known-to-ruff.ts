import type { Finding } from "../../types";

/** Rules of ruff that say the same as one of ours where both mark a place. */
const sameAs: Readonly<Record<string, RegExp>> = {
  "security/code-execution": /^ruff\/(?:S102|S307|PGH001)$/u,
  "security/shell": /^ruff\/S60[2459]$/u,
  "security/process": /^ruff\/S60[67]$/u,
  "security/deserialisation": /^ruff\/(?:S301|S302|S506|S614)$/u,
  "security/network": /^ruff\/(?:S113|S310|S312|S321)$/u,
  "security/bidi": /^ruff\/PLE2502$/u,
  "security/invisible": /^ruff\/PLE251\d$/u,
  "security/line-ends": /^ruff\/PLE251\d$/u,
};

/** Findings but for those that ruff has of the same matter at the same place. */
export function withoutReported(findings: readonly Finding[], ofRuff: readonly Finding[]): Finding[] {
  const related = ofRuff.filter(({ rule }) => /^ruff\/(?:S|PGH|PLE25)/u.test(rule));
  return findings.filter(({ rule, span }) => {
    const same = sameAs[rule];
    return !(
      same &&
      related.some(
        (other) => same.test(other.rule) && other.span.start <= span.end && span.start <= other.span.end,
      )
    );
  });
}
