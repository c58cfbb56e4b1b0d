import type { RunDetail, RunStep } from "@/lib/features/operations/schemas";

/** What a replay takes over and what it runs again; `from` is null when all of it runs again. */
export type ReplayPlan = { from: RunStep | null; kept: RunStep[]; again: RunStep[] };

const inOrder = (left: RunStep, right: RunStep): number =>
  (left.position ?? Number.POSITIVE_INFINITY) - (right.position ?? Number.POSITIVE_INFINITY) || 0;

/** The steps of a run without the function itself, in the order in which they ended. */
export const stepsOf = ({ steps }: Pick<RunDetail, "steps">): RunStep[] =>
  steps.filter(({ kind }) => kind !== "function").sort(inOrder);

/**
 * What becomes of a run's steps when it is replayed from one of them: those that had ended before it are kept.
 * @returns null when the run has no such step
 */
export function planReplay(run: Pick<RunDetail, "steps">, fromStep: string | undefined): ReplayPlan | null {
  const steps = stepsOf(run);
  if (fromStep === undefined) return { from: null, kept: [], again: steps };
  const from = steps.find(({ id }) => id === fromStep);
  if (!from) return null;
  const end = from.position ?? Number.POSITIVE_INFINITY;
  const isKept = ({ position }: RunStep) => position !== null && position < end;
  return { from, kept: steps.filter(isKept), again: steps.filter((step) => !isKept(step)) };
}
