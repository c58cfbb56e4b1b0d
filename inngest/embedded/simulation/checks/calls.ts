import { clockStepMs, type KnownRun, type Ledger } from "../ledger";
import { scriptOf } from "../scripts/all";
import { leavesOf } from "../scripts/line";
import type { Evidence } from "./evidence";

/** An invoking step ends as the run that it invoked, or when its time is over. */
export function judgeCalls({ ledger }: Evidence): void {
  for (const child of ledger.runs.values()) {
    const problem = child.parentRunId === null ? null : callProblem(ledger, child);
    if (problem) ledger.violated(`step ${child.parentStepId} of run ${child.parentRunId} ${problem}`);
  }
}

function callProblem(ledger: Ledger, child: KnownRun): string | null {
  const parent = ledger.runs.get(child.parentRunId ?? "");
  const step = parent?.steps.get(child.parentStepId ?? "");
  if (!step) return null;
  const { name }: { name?: string } = JSON.parse(step.error ?? "{}");
  if (name === "InvokeTimeoutError") {
    const limitMs = timeoutOf(parent?.functionId, child.parentStepId);
    return step.at < child.added.from + limitMs - clockStepMs ? "gave up before its time was over" : null;
  }
  if (child.endedAt === null || child.endedAt > step.at) return "ended before the run that it invoked";
  if (step.status === "completed")
    return child.end?.status === "completed" && child.end.output === step.output ? null : wrongly(child);
  const isCancelled = name === "FunctionCancelledError";
  return child.end?.status === (isCancelled ? "cancelled" : "failed") ? null : wrongly(child);
}

const wrongly = ({ end }: KnownRun): string => `does not tell how the invoked run ended: ${end?.status}`;

/** How long a step of a function waits for the run that it invoked; for ever, unless its script says so. */
function timeoutOf(functionId: string | undefined, stepId: string | null): number {
  const lines = scriptOf.get(functionId ?? "")?.lines({ order: "", n: 0, tenant: "" }) ?? [];
  const leaf = lines.flatMap(leavesOf).find(({ id }) => id === stepId);
  return leaf?.kind === "invoke" ? (leaf.timeoutMs ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
}
