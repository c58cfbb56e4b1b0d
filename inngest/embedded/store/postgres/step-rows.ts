import { jsonText } from "../json-text";
import type { RecordedStep } from "../outcome";

/** Recorded steps as columns, for `unnest`; a step that comes twice in one message counts once. */
export function stepColumns(steps: RecordedStep[]) {
  const distinct = [...new Map(steps.map((step) => [step.id, step])).values()];
  const outputs = distinct.map(({ result }) =>
    result.status === "completed" ? jsonText(result.output) : null,
  );
  const errors = distinct.map(({ result }) => (result.status === "failed" ? jsonText(result.error) : null));
  return {
    ids: distinct.map(({ id }) => id),
    names: distinct.map(({ name }) => name),
    statuses: distinct.map(({ result }) => result.status),
    outputs,
    errors,
    durations: distinct.map(({ durationMs }) => durationMs ?? 0),
    bytes: [...outputs, ...errors].map((text) => (text === null ? 0 : Buffer.byteLength(text))),
  };
}

export type StepColumns = ReturnType<typeof stepColumns>;

export const totalBytes = ({ bytes }: StepColumns): number => bytes.reduce((sum, size) => sum + size, 0);
