import type { ExecutedStepRow } from "../transaction";

/** Executed steps as columns, for `unnest`. */
export const stepColumns = (steps: ExecutedStepRow[]) => ({
  ids: steps.map(({ id }) => id),
  names: steps.map(({ name }) => name),
  statuses: steps.map(({ status }) => status),
  outputs: steps.map(({ output }) => output),
  errors: steps.map(({ error }) => error),
  durations: steps.map(({ durationMs }) => durationMs),
});
