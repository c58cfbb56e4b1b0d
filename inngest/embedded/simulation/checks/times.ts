import { clockStepMs, type KnownRun, longestDelayMs } from "../ledger";
import { scriptOf } from "../scripts/all";
import type { Evidence } from "./evidence";

/** A run whose time is limited ends when its time is over, neither before nor much later. */
export function judgeTimes({ ledger, client }: Evidence): void {
  for (const run of ledger.runs.values()) {
    const problem = client.cancelled.has(run.id) ? null : timeProblem(run);
    if (problem) ledger.violated(`run ${run.id} of ${run.functionId} ${problem}`);
  }
}

function timeProblem({ functionId, added, started, endedAt, end }: KnownRun): string | null {
  const limits = scriptOf.get(functionId)?.definition.timeouts;
  if (!limits || endedAt === null) return null;
  const { startMs = Number.POSITIVE_INFINITY, finishMs = Number.POSITIVE_INFINITY } = limits;
  if (end?.status === "cancelled") {
    const over = started ? started.from + finishMs : added.from + startMs;
    return endedAt < over - clockStepMs
      ? `was cancelled ${over - endedAt} ms before its time was over`
      : null;
  }
  if (started && started.from > added.to + startMs + longestDelayMs) return "started after its time was over";
  return started && endedAt > started.to + finishMs + longestDelayMs
    ? "went on after its time was over"
    : null;
}
