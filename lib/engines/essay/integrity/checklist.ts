import type { EssayDocument } from "../document";
import type { Confidence, IntegrityRule, Signal } from "./signal";

/** The reasons for a zero in the order in which INEP's *Cartilha do participante* lists them, and what cannot be read at all. */
const reasons = [
  "annulment/off-theme",
  "annulment/other-text-type",
  "annulment/too-short",
  "annulment/copied",
  "annulment/offence",
  "annulment/disconnected-part",
  "annulment/identification",
  "annulment/foreign-language",
  "annulment/blank",
  "annulment/gibberish",
] as const satisfies readonly IntegrityRule[];

type State = "clear" | "warning" | "violated";

/** One rule of annulment for a text; `evidence` are [start, end) in UTF-16 code units, none for a blank text. */
type CheckedReason = {
  rule: (typeof reasons)[number];
  state: State;
  confidence: Confidence | null;
  numbers: Readonly<Record<string, number>>;
  evidence: [start: number, end: number][];
};

const ranks: Readonly<Record<Confidence, number>> = { possible: 1, probable: 2, certain: 3 };
const mostEvidence = 50;

const stateOf = (confidence: Confidence): State => (confidence === "possible" ? "warning" : "violated");

/** The checklist that can be shown before an essay is handed in: every reason with its state and evidence. */
export function checkReasons(document: EssayDocument, signals: readonly Signal[]): CheckedReason[] {
  return reasons.map((rule): CheckedReason => {
    if (rule === "annulment/blank" && document.words.length === 0)
      return { rule, state: "violated", confidence: "certain", numbers: {}, evidence: [] };
    const found = signals
      .filter((signal) => signal.rule === rule)
      .toSorted((a, b) => ranks[b.confidence] - ranks[a.confidence]);
    const [strongest] = found;
    if (!strongest) return { rule, state: "clear", confidence: null, numbers: {}, evidence: [] };
    const evidence = found
      .flatMap(({ spans }) => spans)
      .slice(0, mostEvidence)
      .map(({ start, end }): [number, number] => [start, end]);
    return {
      rule,
      state: stateOf(strongest.confidence),
      confidence: strongest.confidence,
      numbers: strongest.numbers,
      evidence,
    };
  });
}
