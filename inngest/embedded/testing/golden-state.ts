import type { Claim, RunState } from "../store/store";
import type callsGolden from "./golden/calls.json";

export type GoldenCall = (typeof callsGolden.calls)[number];

/** The golden call's own state, in the engine's terms. */
export function stateOf({ url, body }: GoldenCall): { claim: Claim; run: RunState } {
  const stepId = new URL(url, "http://sdk").searchParams.get("stepId");
  const steps: Record<string, unknown> = body.steps;
  return {
    claim: {
      jobId: body.ctx.qi_id,
      runId: body.ctx.run_id,
      token: body.ctx.request_id,
      stepId: stepId === "step" ? null : stepId,
      attempt: body.ctx.attempt,
      claims: 1,
      generation: body.ctx.generation_id,
    },
    run: {
      functionId: body.ctx.fn_id,
      maxAttempts: body.ctx.max_attempts,
      event: body.event,
      events: body.events,
      isAccompanied: false,
      steps: body.ctx.stack.stack.map((id) => ({
        id,
        value: steps[id] as RunState["steps"][number]["value"],
      })),
    },
  };
}
