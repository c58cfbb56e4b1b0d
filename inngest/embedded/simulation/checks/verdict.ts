import type { QueueStats } from "../../store/queue-views";
import type { Effects } from "../effects";
import type { Fault } from "../faults";
import { effectKey, type KnownRun, type Ledger } from "../ledger";
import { crowd, loner, type PlannedEvent } from "../plan/plan";
import { scriptOf } from "../scripts/all";
import { type Leaf, leavesOf, type Order } from "../scripts/line";
import { judgeBatches } from "./batches";
import { judgeCalls } from "./calls";
import { judgeDebounces } from "./debounces";
import type { Evidence } from "./evidence";
import { judgeReruns } from "./reruns";
import { judgeSingletons } from "./singletons";
import { judgeTicks } from "./ticks";
import { judgeTimes } from "./times";
import { judgeWaits } from "./waits";
import { judgeWindows } from "./windows";

/** Faults that take away workers. */
const standstills = new Set<Fault["kind"]>(["crash", "slow", "frozen"]);

const checks = [
  judgeWaits,
  judgeWindows,
  judgeDebounces,
  judgeBatches,
  judgeSingletons,
  judgeTicks,
  judgeTimes,
  judgeCalls,
  judgeReruns,
];

/** Looks at what became of everything that was sent, once all has ended. What is wrong goes to the ledger. */
export function judge(evidence: Evidence, stats: QueueStats): void {
  const { ledger, plan } = evidence;
  const { queued, running, delayed, unroutedEvents } = stats;
  const left = queued + running + delayed + unroutedEvents;
  if (left > 0) ledger.violated(`the queue is not empty: ${JSON.stringify(stats)}`);
  const events = plan.sendings.flatMap((sending) => sending.events);
  for (const event of events) {
    const problem = eventProblem(evidence, event);
    if (problem) ledger.violated(problem);
  }
  for (const run of ledger.runs.values()) if (run.end?.status === "failed") judgeFailure(ledger, run);
  judgeFairness(evidence, events);
  for (const check of checks) check(evidence);
}

/** What is wrong with what became of an event, or null. */
function eventProblem(evidence: Evidence, event: PlannedEvent): string | null {
  const { ledger, client } = evidence;
  const script = scriptOf.get(event.name);
  if (!script) return null;
  const runs = [...ledger.runs.values()].filter(
    ({ eventId, origin }) => origin === "event" && eventId === client.eventIds.get(event.key),
  );
  const [run] = runs;
  if (!run && script.isChoosy) return null;
  if (!run || runs.length > 1) return `event ${event.key} has ${runs.length} runs instead of one`;
  const wanted = client.cancelled.has(run.id) ? ["cancelled"] : script.ends;
  if (!run.end || !wanted.includes(run.end.status))
    return `${event.name} ${event.key} ended as ${run.end?.status}: ${run.end?.error}`;
  if (run.end.status !== "completed") return null;
  const wrong = wrongOutput(evidence.effects, run, event.data, JSON.parse(run.end.output ?? "null"));
  return wrong && `${event.name} ${event.key} gave a wrong result: ${wrong}`;
}

/** What of a function's output is not what its effects say, or null. */
function wrongOutput(
  effects: Effects,
  run: Pick<KnownRun, "functionId"> & Partial<KnownRun>,
  order: Order,
  output: unknown,
): string | null {
  const leaves = scriptOf.get(run.functionId)?.lines(order).flatMap(leavesOf) ?? [];
  const wrong = leaves.find(
    (leaf) => !isRight(effects, run, order, leaf, Reflect.get(Object(output), leaf.id)),
  );
  return wrong ? `${wrong.id} of ${JSON.stringify(output)}` : null;
}

function isRight(
  effects: Effects,
  { functionId, steps }: Pick<KnownRun, "functionId"> & Partial<KnownRun>,
  order: Order,
  leaf: Leaf,
  value: unknown,
): boolean {
  if (leaf.kind === "sleep" || leaf.kind === "sleep until") return value === null;
  if (leaf.kind === "step") return value === effects.valueOf(effectKey(functionId, order.order, leaf.id));
  const known = steps?.get(leaf.id);
  if (leaf.kind === "wait") return JSON.stringify(value) === known?.output;
  if (value === "caught") return leaf.catches === true && known?.status !== "completed";
  const child = { functionId: leaf.functionId };
  return wrongOutput(effects, child, { ...order, order: `${order.order}/${leaf.id}` }, value) === null;
}

/** An error every time: exactly as many attempts as are allowed, and its handler hears of it once. */
function judgeFailure(ledger: Ledger, run: KnownRun): void {
  const died = run.end?.error?.includes("WorkerDiedError") ?? false;
  if (died !== (run.functionId === "deadly")) ledger.violated(`${run.functionId} failed: ${run.end?.error}`);
  if (!died && run.postponed !== run.maxAttempts - 1)
    ledger.violated(`${run.functionId} was tried ${run.postponed + 1} times instead of ${run.maxAttempts}`);
  if (run.functionId !== "broken" && run.functionId !== "deadly") return;
  const told = [...ledger.runs.values()].filter(
    ({ functionId, eventId }) => functionId === "on failure" && ledger.failures.get(eventId) === run.id,
  );
  if (told.length !== 1) ledger.violated(`the failure of ${run.functionId} was told ${told.length} times`);
}

/**
 * A tenant's only job starts before the last of another's five, though it stands behind them. That is promised where there
 * is room beside the five, so schedules whose workers stood still are left out.
 */
function judgeFairness({ plan, ledger, client, faults }: Evidence, events: PlannedEvent[]): void {
  const stoodStill = [...faults.values()].some(({ kind }) => standstills.has(kind));
  if (stoodStill || plan.lostClaims > 0 || events.some(({ name }) => name === "deadly")) return;
  const firstClaims = (tenant: string) =>
    events
      .filter(({ data }) => data.tenant === tenant)
      .map(
        ({ key }) =>
          [...ledger.runs.values()].find(({ eventId }) => eventId === client.eventIds.get(key))
            ?.firstClaimAt ?? 0,
      );
  const [alone] = firstClaims(loner);
  if (alone !== undefined && alone > Math.max(...firstClaims(crowd)))
    ledger.violated("a tenant's only job waited for all of another's");
}
