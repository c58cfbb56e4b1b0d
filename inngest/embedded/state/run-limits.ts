import { maxRunBytes, maxStepBytes, maxStepsPerRun } from "../limits";
import { limitError } from "../protocol/errors";
import type { SerialisedError } from "../store/outcome";
import type { RunSize } from "../store/storage";
import type { ExecutedStepRow } from "../store/transaction";
import { bytesOf } from "./result-rows";

/** Steps as they are kept, with their size together; or why they may not be kept. */
export type Measured = { bytes: number } | { tooLarge: SerialisedError };

/** Adds up what steps gave. One that is too large is refused by name. */
export function measure(steps: ExecutedStepRow[]): Measured {
  let bytes = 0;
  for (const step of steps) {
    const size = bytesOf(step);
    if (size > maxStepBytes) {
      const message = `Step "${step.name}" gave ${size} bytes; at most ${maxStepBytes} are kept for a step.`;
      return { tooLarge: limitError(message) };
    }
    bytes += size;
  }
  return { bytes };
}

/** Why a run may not go on, or null. */
export function exceededRunLimit(run: RunSize): SerialisedError | null {
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
