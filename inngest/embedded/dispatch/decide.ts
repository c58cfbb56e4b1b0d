import { z } from "zod";
import type { Answer } from "../protocol/answer";
import { parseRetryAfter } from "../protocol/durations";
import { toSerialisedError, unsupportedOperation } from "../protocol/errors";
import { durationMs, type Operation, operations, stepName } from "../protocol/operations";
import type { FailedStep, Outcome, RecordedStep, SerialisedError, StartedStep } from "../store/outcome";
import type { Backoff } from "./backoff";
import { startedStep } from "./started-step";

/** What the decision depends on beside the answer. */
export type CallContext = { functionId: string; attempt: number; maxAttempts: number; backoff: Backoff };

/** Decides what an answer means for the run. Pure: the same answer always means the same. */
export function decide(answer: Answer, context: CallContext): Outcome {
  if (answer.status === 200) return { kind: "completed", recorded: [], output: answer.body };
  if (answer.status !== 206) return failedCall(toSerialisedError(answer.body), answer, context);
  const parsed = operations.safeParse(answer.body);
  if (!parsed.success) {
    const message = `The handler answered operations that are not understood: ${z.prettifyError(parsed.error)}`;
    const error = { name: "ProtocolError", message };
    return failedCall(error, answer, context);
  }
  return decideOperations(parsed.data, answer, context);
}

/** The handler could not be called, or did not answer in its protocol: like an error of the function itself. */
export function decideUnanswered(thrown: unknown, context: CallContext): Outcome {
  const error =
    thrown instanceof Error
      ? toSerialisedError({ ...thrown, name: thrown.name, message: thrown.message })
      : toSerialisedError(thrown);
  return failedCall(error, { noRetry: null, retryAfter: null }, context);
}

function decideOperations(ops: Operation[], answer: Answer, context: CallContext): Outcome {
  const races = answer.requestVersion === 1;
  const recorded: RecordedStep[] = [];
  const started: StartedStep[] = [];
  let completed: { output: unknown } | undefined;
  let broken: { op: Operation; error: SerialisedError } | undefined;
  for (const op of ops) {
    if (op.op === "RunComplete") completed = { output: op.data ?? null };
    else if (op.op === "StepError") broken = { op, error: toSerialisedError(op.error) };
    else if (op.op === "StepRun" || op.op === "Step")
      recorded.push(recordedStep(op, { status: "completed", output: op.data ?? null }));
    else if (op.op === "StepFailed") {
      recorded.push(recordedStep(op, { status: "failed", error: toSerialisedError(op.error ?? op.data) }));
    } else {
      const step = startedStep(op, races);
      if ("unsupported" in step)
        return failed(unsupportedOperation(context.functionId, step.unsupported, stepName(op)), recorded);
      started.push(step);
    }
  }
  if (completed) return { kind: "completed", recorded, output: completed.output };
  if (!broken) return { kind: "advanced", recorded, started };
  const { op, error } = broken;
  if (mayRetry(answer, context)) {
    return { kind: "retry", recorded, error, retryAt: retryAt(answer, context), failedStep: failedStep(op) };
  }
  return {
    kind: "advanced",
    recorded: [...recorded, recordedStep(op, { status: "failed", error })],
    started,
  };
}

const recordedStep = (op: Operation, result: RecordedStep["result"]): RecordedStep => ({
  id: op.id,
  name: stepName(op),
  result,
  durationMs: durationMs(op),
});

const failedStep = (op: Operation): FailedStep => ({
  id: op.id,
  name: stepName(op),
  durationMs: durationMs(op),
});

const failed = (error: SerialisedError, recorded: RecordedStep[] = []): Outcome => ({
  kind: "failed",
  recorded,
  error,
});

type RetryHints = Pick<Answer, "noRetry" | "retryAfter">;

function failedCall(error: SerialisedError, hints: RetryHints, context: CallContext): Outcome {
  if (!mayRetry(hints, context)) return failed(error);
  return { kind: "retry", recorded: [], error, retryAt: retryAt(hints, context) };
}

const mayRetry = (hints: RetryHints, context: CallContext): boolean =>
  hints.noRetry !== true && context.attempt + 1 < context.maxAttempts;

const retryAt = (hints: RetryHints, context: CallContext) =>
  parseRetryAfter(hints.retryAfter) ?? { afterMs: context.backoff(context.attempt) };
