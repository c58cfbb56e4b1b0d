import { maxRunBytes, maxStepBytes, maxStepsPerRun } from "../../limits";
import { limitError } from "../../protocol/errors";
import type { SerialisedError } from "../outcome";
import type { StepColumns } from "./step-rows";

/** Why these results may not be stored, or null. */
export function oversizedStep({ bytes, names }: StepColumns): SerialisedError | null {
  const index = bytes.findIndex((size) => size > maxStepBytes);
  if (index < 0) return null;
  const name = names[index % names.length];
  return limitError(
    `Step "${name}" gave ${bytes[index]} bytes; at most ${maxStepBytes} are kept for a step.`,
  );
}

/** Why a run may not go on, or null. */
export function exceededRunLimit(run: { stepCount: number; stateBytes: number }): SerialisedError | null {
  if (run.stepCount > maxStepsPerRun) return limitError(`The run has more than ${maxStepsPerRun} steps.`);
  if (run.stateBytes > maxRunBytes) return limitError(`The run's steps gave more than ${maxRunBytes} bytes.`);
  return null;
}

/** Why a function's result may not be stored, or null. */
export function oversizedOutput(text: string): SerialisedError | null {
  const size = Buffer.byteLength(text);
  return size > maxStepBytes
    ? limitError(`The function returned ${size} bytes; at most ${maxStepBytes} are kept.`)
    : null;
}
