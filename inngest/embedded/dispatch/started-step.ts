import { expressionProblem } from "../expressions/program";
import { defaultInvokeTimeoutMs } from "../limits";
import { parseWait } from "../protocol/durations";
import { invokeOptions, type Operation, stepName, waitOptions } from "../protocol/operations";
import type { StartedStep } from "../store/outcome";

/** What was used that is not supported. */
type Unsupported = { unsupported: string };

/**
 * The step that an operation starts and that goes on by itself.
 * @param races whether all steps of its function race, whatever the operation says
 */
export function startedStep(op: Operation, races: boolean): StartedStep | Unsupported {
  const step = stepOf(op);
  const doesRace = races || op.opts?.parallelMode === "race";
  return doesRace && !("unsupported" in step) ? { ...step, races: true } : step;
}

function stepOf(op: Operation): StartedStep | Unsupported {
  const step = { id: op.id, name: stepName(op) };
  if (op.op === "StepPlanned") return { kind: "run", ...step };
  if (op.op === "WaitForEvent") return waitStep(op);
  if (op.op === "InvokeFunction") return invokeStep(op) ?? { unsupported: op.op };
  const until = op.op === "Sleep" ? parseWait(op.name ?? "") : null;
  return until ? { kind: "sleep", ...step, until } : { unsupported: op.op };
}

function invokeStep(op: Operation): StartedStep | null {
  const options = invokeOptions.safeParse(op.opts);
  if (!options.success) return null;
  const timeout = options.data.timeout
    ? parseWait(options.data.timeout)
    : { afterMs: defaultInvokeTimeoutMs };
  const payload = options.data.payload?.data ?? {};
  const functionId = options.data.function_id;
  return timeout && { kind: "invoke", id: op.id, name: stepName(op), functionId, payload, timeout };
}

function waitStep(op: Operation): StartedStep | Unsupported {
  const options = waitOptions.safeParse(op.opts);
  const until = options.data?.timeout ? parseWait(options.data.timeout) : null;
  if (!op.name || !until) return { unsupported: "waitForEvent without an event or a timeout" };
  const condition = options.data?.if ?? null;
  const problem = condition && expressionProblem(condition, ["event", "async"]);
  if (problem) return { unsupported: `waitForEvent with a condition that ${problem}` };
  return { kind: "wait", id: op.id, name: stepName(op), eventName: op.name, condition, until };
}
