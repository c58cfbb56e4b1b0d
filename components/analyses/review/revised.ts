import { lineCounter, type ViewFinding } from "@/components/analyses/result/view-finding";
import { acceptedEdits, type Decisions } from "./decisions";
import { applyEdits, moveSpan, placeOfEdits } from "./revise";

/** The text with what was accepted, and its findings where they stand there. */
export type Revised = { text: string; findings: ViewFinding[] };

/** @param findings of `text`, in its order */
export function revised(text: string, findings: readonly ViewFinding[], decisions: Decisions): Revised {
  const edits = acceptedEdits(findings, decisions);
  const revisedText = applyEdits(text, edits);
  const lineAt = lineCounter(revisedText);
  const placed = findings
    .map((finding) => {
      const decision = decisions.get(finding.key);
      if (!decision) return { ...finding, ...moveSpan(finding, edits) };
      const own = decision.kind === "accepted" ? finding.suggestions[decision.suggestion]?.edits : undefined;
      const span = own ? placeOfEdits(own, edits) : moveSpan(finding, edits);
      return { ...finding, ...span, decided: decision.kind };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || a.id - b.id);
  return {
    text: revisedText,
    findings: placed.map((finding) => ({ ...finding, line: lineAt(finding.start) })),
  };
}
