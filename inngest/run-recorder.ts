import { Middleware } from "inngest";
import { runRecorder } from "@/lib/composition/run-recorder";

/** The function that hears of the endings of runs. Its own runs are not worth a record. */
export const runEndingsId = "operations-record-run-endings";

/**
 * Records runs, steps and attempts while a real Inngest server drives them, so that the product shows them in the same
 * way as those of the embedded runner. A record that cannot be written never fails the step it speaks of.
 */
export class RunRecorderMiddleware extends Middleware.BaseMiddleware {
  readonly id = "run-recorder";

  override onRunStart({ ctx, fn }: Middleware.OnRunStartArgs) {
    if (fn.id() === runEndingsId) return;
    const { name, data } = ctx.event;
    return runRecorder().runStarted({
      id: ctx.runId,
      functionId: fn.id(),
      event: { name, data: { ...data }, trigger: triggerOf(fn) },
      attempt: ctx.attempt,
    });
  }

  override onRunComplete({ ctx, output }: Middleware.OnRunCompleteArgs) {
    return runRecorder().runEnded(ctx.runId, { status: "completed", output });
  }

  override async onRunError({ ctx, error, isFinalAttempt }: Middleware.OnRunErrorArgs) {
    if (isFinalAttempt) await runRecorder().runEnded(ctx.runId, { status: "failed", error: error.message });
  }

  override onStepStart({ ctx, stepInfo }: Middleware.OnStepStartArgs) {
    const { hashedId, options, stepType } = stepInfo;
    const name = options.name ?? options.id;
    return runRecorder().stepStarted({ ...stepOf(ctx, hashedId), name, kind: String(stepType) });
  }

  override onStepComplete({ ctx, stepInfo, output }: Middleware.OnStepCompleteArgs) {
    return runRecorder().stepEnded(stepOf(ctx, stepInfo.hashedId), { status: "completed", output });
  }

  override onStepError({ ctx, stepInfo, error }: Middleware.OnStepErrorArgs) {
    return runRecorder().stepEnded(stepOf(ctx, stepInfo.hashedId), {
      status: "failed",
      error: error.message,
    });
  }
}

/** The first event by which a function starts. */
function triggerOf({ opts }: Middleware.OnRunStartArgs["fn"]): string | undefined {
  const triggers: readonly object[] = opts.triggers ?? [];
  return triggers
    .map((trigger) => ("event" in trigger ? trigger.event : undefined))
    .find((event) => typeof event === "string");
}

const stepOf = ({ runId, attempt }: { runId: string; attempt: number }, stepId: string) => ({
  runId,
  attempt,
  stepId,
});
