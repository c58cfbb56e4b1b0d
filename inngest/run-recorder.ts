import { Middleware } from "inngest";
import { runRecorder } from "@/lib/composition/run-recorder";

/**
 * Records runs, steps and attempts while a real Inngest server drives them, so that the product shows them in the same
 * way as those of the embedded runner. A record that cannot be written never fails the step it speaks of.
 */
export class RunRecorderMiddleware extends Middleware.BaseMiddleware {
  readonly id = "run-recorder";

  override onRunStart({ ctx, fn }: Middleware.OnRunStartArgs) {
    const { name, data } = ctx.event;
    return runRecorder().runStarted({
      id: ctx.runId,
      functionId: fn.id(),
      event: { name, data: { ...data } },
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

const stepOf = ({ runId, attempt }: { runId: string; attempt: number }, stepId: string) => ({
  runId,
  attempt,
  stepId,
});
