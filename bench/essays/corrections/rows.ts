import { type Row, share } from "../table";
import { isPunctuation, type JudgedCorrection, type JudgedEssay } from "./judge";
import { kinds } from "./kind";

function countWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length;
}

const recall = (corrections: readonly JudgedCorrection[]) =>
  share(
    countWhere(corrections, ({ overlapped }) => overlapped),
    corrections.length,
  );
const exact = (corrections: readonly JudgedCorrection[]) =>
  share(
    countWhere(corrections, (correction) => correction.exact),
    corrections.length,
  );

/** How much of what people corrected is found and put right: altogether, by kind, and by the rules about punctuation alone. */
export function correctionRows(essays: readonly JudgedEssay[]): Row[] {
  const corrections = essays.flatMap((essay) => essay.corrections);
  const findings = essays.flatMap((essay) => essay.findings);
  const commas = corrections.filter(({ kind }) => kind === "punctuation");
  const commaFindings = findings.filter(({ finding }) => isPunctuation(finding));
  const precision = (found: typeof findings) =>
    share(
      countWhere(found, ({ overlapped }) => overlapped),
      found.length,
    );
  const byKind = kinds.map((kind) => {
    const ofKind = corrections.filter((correction) => correction.kind === kind);
    return { what: `  ${kind}`, goal: "", measured: `recall ${recall(ofKind)}, exact ${exact(ofKind)}` };
  });
  return [
    { what: "Human corrections: recall", goal: "≥ .34", measured: recall(corrections) },
    { what: "  precision", goal: "≥ .60", measured: precision(findings) },
    { what: "  exact text among the first five", goal: "≥ .20", measured: exact(corrections) },
    ...byKind,
    {
      what: "Punctuation alone: recall of its rules",
      goal: "≥ .35",
      measured: share(
        countWhere(commas, (comma) => comma.overlappedByPunctuation),
        commas.length,
      ),
    },
    { what: "  precision, any correction", goal: "≥ .50", measured: precision(commaFindings) },
    {
      what: "  precision, punctuation corrections",
      goal: "",
      measured: share(
        countWhere(commaFindings, (comma) => comma.overlapsPunctuation),
        commaFindings.length,
      ),
    },
  ];
}
