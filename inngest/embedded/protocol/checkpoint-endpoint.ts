import { isId } from "@/lib/kernel/ids";
import type { RecordedStep } from "../store/outcome";
import type { DurableStore, Lease } from "../store/store";
import type { ApiRequest } from "./api-request";
import { toSerialisedError, unsupportedOperation } from "./errors";
import { checkpointBody, durationMs, type Operation, stepName } from "./operations";

/** Tells the SDK that this call is not the run's any more; it stops without a further word. */
const stale = (): Response => Response.json({ error: "stale dispatch", status: 409 }, { status: 409 });

/** `POST /v1/checkpoint/:run/async`: steps that are done, while their call goes on. */
export async function receiveCheckpoint(
  { state }: DurableStore,
  runId: string,
  request: Pick<ApiRequest, "json">,
): Promise<Response> {
  const parsed = checkpointBody.safeParse(await request.json().catch(() => null));
  if (!parsed.success || parsed.data.run_id !== runId) {
    return Response.json({ error: "not a checkpoint", status: 400 }, { status: 400 });
  }
  const { qi_id: jobId, request_id: token, fn_id: functionId, steps } = parsed.data;
  if (!isId(jobId) || !isId(token)) return stale();
  const lease: Lease = { jobId, runId, token };
  const recorded = steps.map(toRecorded);
  const unsupported = steps.find((_, index) => recorded[index] === null);
  if (unsupported) {
    const error = unsupportedOperation(functionId, unsupported.op, stepName(unsupported));
    await state.settle(lease, { kind: "failed", recorded: recorded.filter((step) => step !== null), error });
    return stale();
  }
  const verdict = await state.checkpoint(
    lease,
    recorded.filter((step) => step !== null),
  );
  return verdict === "accepted" ? Response.json({}) : stale();
}

function toRecorded(op: Operation): RecordedStep | null {
  const step = { id: op.id, name: stepName(op), durationMs: durationMs(op) };
  if (op.op === "StepRun") return { ...step, result: { status: "completed", output: op.data ?? null } };
  if (op.op === "StepFailed")
    return { ...step, result: { status: "failed", error: toSerialisedError(op.error ?? op.data) } };
  return null;
}
