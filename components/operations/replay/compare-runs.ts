import type { RunDetail, RunStep } from "@/lib/features/operations/schemas";
import { stepsOf } from "./replay-plan";

/**
 * What became of a step in the second run. `open`: one of them has not ended it yet. `too-long`: both gave more than is
 * shown, so that nobody can tell.
 */
export type Verdict = "kept" | "same" | "changed" | "only-before" | "only-after" | "open" | "too-long";

/** One step in both runs. */
export type ComparedStep = {
  id: string;
  name: string;
  verdict: Verdict;
  before: RunStep | null;
  after: RunStep | null;
};

const isUnderWay = ({ status }: Pick<RunDetail, "status">): boolean =>
  status === "queued" || status === "running";

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** A run keeps results that are too long for its page to itself, and tells their size alone. */
const isOmitted = (output: unknown): boolean =>
  typeof output === "object" && output !== null && "omitted" in output && "bytes" in output;

function verdictOf(before: RunStep | null, after: RunStep | null, goesOn: boolean): Verdict {
  if (after?.kept) return "kept";
  if (!before) return "only-after";
  if (!after) return goesOn ? "open" : "only-before";
  if (!before.finishedAt || !after.finishedAt) return "open";
  if (!isSame([before.status, before.error, before.output], [after.status, after.error, after.output]))
    return "changed";
  return isOmitted(after.output) ? "too-long" : "same";
}

/** The steps of two runs beside one another: those of the first in their order, then what is new. */
export function compareSteps(before: RunDetail, after: RunDetail): ComparedStep[] {
  const first = stepsOf(before);
  const second = new Map(stepsOf(after).map((step) => [step.id, step]));
  const known = new Set(first.map(({ id }) => id));
  const pairs: [RunStep | null, RunStep | null][] = [
    ...first.map((step): [RunStep, RunStep | null] => [step, second.get(step.id) ?? null]),
    ...[...second.values()].flatMap((step): [null, RunStep][] => (known.has(step.id) ? [] : [[null, step]])),
  ];
  return pairs.flatMap(([left, right]) => {
    const shown = right ?? left;
    if (!shown) return [];
    const verdict = verdictOf(left, right, isUnderWay(after));
    return [{ id: shown.id, name: shown.name, verdict, before: left, after: right }];
  });
}

/** What an event holds. */
export const eventData = (input: unknown): unknown =>
  typeof input === "object" && input !== null && "data" in input ? input.data : input;

/** Whether both runs had the same data, and, as soon as both have ended, whether they came to the same end. */
export function compareEnds(before: RunDetail, after: RunDetail) {
  const ended = !isUnderWay(before) && !isUnderWay(after);
  return {
    sameInput: isSame(eventData(before.input), eventData(after.input)),
    sameOutput: ended
      ? isSame([before.status, before.error, before.output], [after.status, after.error, after.output])
      : null,
  };
}
