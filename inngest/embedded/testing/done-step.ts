import type { RecordedStep } from "../store/outcome";

/** A step that was executed and gave `output`. */
export const doneStep = (id: string, output: unknown): RecordedStep => ({
  id,
  name: id,
  result: { status: "completed", output },
  durationMs: 1,
});
