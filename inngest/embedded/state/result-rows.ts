import { jsonText } from "../store/json-text";
import type { RecordedStep, StepResult } from "../store/outcome";
import type { ExecutedStepRow, StepEndRow } from "../store/transaction";

/** A result as it is kept. */
export const resultRow = (result: StepResult): Omit<StepEndRow, "id"> =>
  result.status === "completed"
    ? { status: "completed", output: jsonText(result.output), error: null }
    : { status: "failed", output: null, error: jsonText(result.error) };

export const executedRow = ({ id, name, result, durationMs }: RecordedStep): ExecutedStepRow => ({
  id,
  name,
  durationMs: durationMs ?? 0,
  ...resultRow(result),
});

/** Recorded steps as they are kept; a step that comes twice in one message counts once. */
export const executedRows = (steps: RecordedStep[]): ExecutedStepRow[] =>
  [...new Map(steps.map((step) => [step.id, step])).values()].map(executedRow);

export const bytesOf = ({ output, error }: Pick<StepEndRow, "output" | "error">): number =>
  Buffer.byteLength(output ?? error ?? "");

/** The last position that steps took which were recorded from `base` + 1 on: those that were known before left theirs free. */
export function lastPosition(
  base: number,
  steps: readonly { id: string }[],
  changed: readonly string[],
): number {
  const fresh = new Set(changed);
  return base + 1 + steps.findLastIndex(({ id }) => fresh.has(id));
}
