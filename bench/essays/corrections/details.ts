import { overlap, type Span } from "../finding";
import { spread } from "../sample";
import { columns, decimal } from "../table";
import { type JudgedEssay, suggestsExactly } from "./judge";
import { kinds } from "./kind";

/** Each rule with its findings, how many overlap a correction, the share of these, and how many corrections it puts right. */
export function ruleTable(essays: readonly JudgedEssay[]): string {
  const rules = new Map<string, { findings: number; overlapping: number; exact: number }>();
  for (const { essay, findings, corrections } of essays) {
    for (const { finding, overlapped } of findings) {
      const counts = rules.get(finding.rule) ?? { findings: 0, overlapping: 0, exact: 0 };
      counts.findings += 1;
      counts.overlapping += Number(overlapped);
      counts.exact += corrections.filter(
        ({ correction }) =>
          overlap(finding.span, correction) && suggestsExactly(essay.text, correction, finding),
      ).length;
      rules.set(finding.rule, counts);
    }
  }
  const lines = [...rules]
    .toSorted(([, a], [, b]) => b.findings - a.findings)
    .map(([rule, { findings, overlapping, exact }]) => [
      rule,
      String(findings),
      String(overlapping),
      decimal(overlapping / findings),
      String(exact),
    ]);
  return columns([["Rule", "Findings", "Overlapping", "Precision", "Exact"], ...lines]);
}

const contextLength = 45;

function inContext(text: string, { start, end }: Span, note: string): string {
  const before = text.slice(Math.max(0, start - contextLength), start);
  const after = text.slice(end, end + contextLength);
  return `  …${before}[${text.slice(start, end)} → ${note}]${after}…`.replaceAll("\n", " ");
}

/** For reading on a terminal: corrections that nothing overlaps, by kind, and findings that overlap none. */
export function errorSample(essays: readonly JudgedEssay[], count: number): string {
  const missed = kinds.flatMap((kind) => {
    const lines = essays.flatMap(({ essay, corrections }) =>
      corrections
        .filter((judged) => judged.kind === kind && !judged.overlapped)
        .map(({ correction }) => inContext(essay.text, correction, correction.right)),
    );
    return [`Missed, ${kind} (${lines.length}):`, ...spread(lines, count)];
  });
  const alone = essays.flatMap(({ essay, findings }) =>
    findings
      .filter(({ overlapped }) => !overlapped)
      .map(({ finding }) => inContext(essay.text, finding.span, finding.rule)),
  );
  return [...missed, `Findings without a correction (${alone.length}):`, ...spread(alone, count)].join("\n");
}
