import type { FunctionDefinition } from "../store/function-definition";
import type { Claim, RunState } from "../store/store";
import { canonicalJson, signBody } from "./signature";

/** Calls in process have no host; the SDK wants one. */
const host = "embedded.elysia.localhost";

/** A signed request to the handler. `now` (milliseconds) only dates the signature. */
function signedRequest(
  method: "POST" | "PUT",
  path: string,
  body: string,
  headers: Record<string, string>,
  signing: { key: string; now: number },
): Request {
  return new Request(new URL(path, `http://${host}`), {
    method,
    body,
    headers: {
      host,
      "content-type": "application/json",
      "user-agent": "Elysia",
      "x-inngest-signature": signBody(body, signing.key, signing.now),
      ...headers,
    },
  });
}

/** Asks the handler for every function's configuration, in band: the answer carries it, no call back is made. */
export function syncRequest(path: string, signing: { key: string; now: number }): Request {
  const body = canonicalJson({ url: `http://${host}${path}` });
  return signedRequest("PUT", path, body, { "x-inngest-sync-kind": "in_band" }, signing);
}

/**
 * Calls a function: to discover what comes next (`claim.stepId` null), or to run one planned step.
 * The lease's token travels as the request id, which the SDK repeats in its checkpoints.
 */
export function callRequest(
  definition: Pick<FunctionDefinition, "id" | "callPath">,
  claim: Claim,
  run: RunState,
  signing: { key: string; now: number },
): Request {
  const stack = run.steps.map((step) => step.id);
  const discovery = claim.stepId === null;
  const body = canonicalJson({
    ctx: {
      attempt: claim.attempt,
      // What goes on beside a discovery is found again by it, and must not be executed a second time.
      disable_immediate_execution: !discovery || run.isAccompanied,
      env: "",
      fn_id: definition.id,
      generation_id: claim.generation,
      job_id: claim.jobId,
      max_attempts: run.maxAttempts,
      qi_id: claim.jobId,
      request_id: claim.token,
      run_id: claim.runId,
      stack: { stack, current: discovery ? stack.length : 0 },
      step_id: "step",
      use_api: false,
    },
    defers: {},
    event: run.event,
    events: run.events,
    steps: Object.fromEntries(run.steps.map((step) => [step.id, step.value])),
    use_api: false,
    version: 2,
  });
  const path = new URL(definition.callPath, `http://${host}`);
  path.searchParams.set("stepId", claim.stepId ?? "step");
  return signedRequest(
    "POST",
    `${path.pathname}${path.search}`,
    body,
    {
      "x-inngest-generation-id": String(claim.generation),
      "x-inngest-job-id": claim.jobId,
      "x-inngest-req-version": "2",
      "x-inngest-step-id": claim.stepId ?? "step",
      "x-request-id": claim.token,
      "x-run-id": claim.runId,
    },
    signing,
  );
}
