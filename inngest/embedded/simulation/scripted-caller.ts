import type { FunctionCaller } from "../dispatch/dispatcher";
import type { Answer } from "../protocol/answer";
import type { Claim, DurableStore, RunState } from "../store/store";
import { type Chaos, meet } from "./chaotic-storage";
import type { Effects } from "./effects";
import { effectKey, type Ledger } from "./ledger";
import { scriptOf } from "./scripts/all";
import { type Leaf, leavesOf, type Order, type Script } from "./scripts/line";

type CallerParts = {
  chaos: Chaos;
  store: DurableStore;
  effects: Effects;
  ledger: Ledger;
  /** Is told what a run asks for. */
  found(order: Order, leaf: Leaf): void;
};
type Known = Map<string, RunState["steps"][number]["value"]>;
type Operation = Record<string, unknown> & { op: string; id: string };
type Call = CallerParts & { lease: Claim; run: RunState; script: Script; order: Order };

const answer = (fields: Partial<Answer>): Answer => ({
  status: 206,
  noRetry: null,
  retryAfter: null,
  requestVersion: 2,
  body: null,
  ...fields,
});
const operations = (...body: Operation[]): Answer => answer({ body });

const checkpointTries = 5;

/** Runs scripted functions as the SDK runs real ones: what it answers, and when it checkpoints. */
export const scriptedCaller =
  (parts: CallerParts): FunctionCaller =>
  async (claim, run) => {
    const script = scriptOf.get(run.functionId);
    if (!script) throw new Error(`There is no script of ${run.functionId}.`);
    const call: Call = { ...parts, lease: claim, run, script, order: orderOf(run) };
    if (claim.stepId === null) return discover(call);
    const planned = script
      .lines(call.order)
      .flatMap(leavesOf)
      .find(({ id }) => id === claim.stepId);
    return planned?.kind === "step" ? operations(await execute(call, planned)) : answer({ status: 500 });
  };

/** What a run was asked for; a handler of failures answers for the run that failed, a schedule for its tick. */
function orderOf({ event }: RunState): Order {
  const own = event.data.cron ? `tick ${event.ts}` : `failure of ${event.data.run_id}`;
  const { order = own, n = 1, tenant = "", key = "", ms = 0, at = 0 } = event.data;
  return {
    order: String(order),
    n: Number(n),
    tenant: String(tenant),
    key: String(key),
    ms: Number(ms),
    at: Number(at),
  };
}

async function discover(call: Call): Promise<Answer> {
  const known: Known = new Map(call.run.steps.map(({ id, value }) => [id, value]));
  const output: Record<string, unknown> = {};
  for (const line of call.script.lines(call.order)) {
    const found = leavesOf(line).filter(({ id }) => !known.has(id));
    const [only] = found;
    if (found.length === 1 && only?.kind === "step" && line.kind === "step") {
      const done = await execute(call, only);
      // The SDK goes on within a call only at its first attempt.
      const goesOn = call.script.checkpoints && call.lease.attempt === 0;
      if (done.op !== "StepRun" || !goesOn) return operations(done);
      const halt = await checkpoint(call, done);
      if (halt) return halt;
      known.set(only.id, { data: done.data });
    } else if (found.length > 0) return operations(...found.map((leaf) => startOf(call, leaf)));
    for (const leaf of leavesOf(line)) {
      const value = known.get(leaf.id) ?? null;
      if (value && "error" in value && !("catches" in leaf && leaf.catches))
        return answer({ status: 400, noRetry: true, body: value.error });
      output[leaf.id] = value && ("error" in value ? "caught" : value.data);
    }
  }
  return operations({ op: "RunComplete", id: "complete", data: output });
}

function startOf({ chaos, found, order, ledger, lease }: Call, leaf: Leaf): Operation {
  const named = { id: leaf.id, displayName: leaf.id };
  const { now } = chaos.world;
  found(order, leaf);
  if (leaf.kind === "step") return { op: "StepPlanned", ...named };
  if (leaf.kind === "sleep") {
    ledger.sleepFound(lease.runId, leaf.id, now + leaf.ms);
    return { op: "Sleep", ...named, name: `${leaf.ms}ms` };
  }
  if (leaf.kind === "sleep until") {
    ledger.sleepFound(lease.runId, leaf.id, leaf.at);
    return { op: "Sleep", ...named, name: new Date(leaf.at).toISOString() };
  }
  if (leaf.kind === "wait")
    return { op: "WaitForEvent", ...named, name: leaf.event, opts: { timeout: `${leaf.ms}ms`, if: leaf.if } };
  const payload = { data: { ...order, order: `${order.order}/${leaf.id}` } };
  const timeout = leaf.timeoutMs === undefined ? undefined : `${leaf.timeoutMs}ms`;
  return { op: "InvokeFunction", ...named, opts: { function_id: leaf.functionId, payload, timeout } };
}

/** Executes a step, which may kill the process or throw. */
async function execute(call: Call, leaf: Extract<Leaf, { kind: "step" }>): Promise<Operation> {
  const { chaos, effects, ledger, lease, order } = call;
  const key = effectKey(call.run.functionId, order.order, leaf.id);
  const named = { id: leaf.id, displayName: leaf.id };
  ledger.stepBegins(lease, leaf.id);
  await chaos.process.pause(leaf.ms / 2);
  if (leaf.deadly) {
    chaos.process.die(1000 + chaos.random() * 5000);
    return new Promise<never>(() => {});
  }
  if (effects.errorsOf(key) < (leaf.errors ?? 0)) {
    const error = { name: "Error", message: `error ${effects.countError(key)}` };
    const isLast = lease.attempt + 1 === call.run.maxAttempts;
    return { op: isLast ? "StepFailed" : "StepError", ...named, error };
  }
  const value = await commit(chaos, () => effects.commit(key));
  await chaos.process.pause(leaf.ms / 2);
  return { op: "StepRun", ...named, data: value };
}

/** The world outside is reached over the same bad network, with a client that tries until it knows. */
async function commit(chaos: Chaos, work: () => number): Promise<number> {
  const fault = chaos.faults.next();
  if (fault?.kind === "answer lost" || fault?.kind === "refused" || fault?.kind === "broken inside") {
    if (fault.kind === "answer lost") work();
    await chaos.process.pause(100);
    return meet(chaos, null, async () => work());
  }
  return meet(chaos, fault, async () => work());
}

/** Tries as the SDK does. @returns what it answers when the function may not go on: the step itself where no try came through */
async function checkpoint({ chaos, store, lease }: Call, done: Operation): Promise<Answer | null> {
  const { id, data } = done;
  const step = { id, name: id, result: { status: "completed", output: data }, durationMs: 1 } as const;
  for (let tries = 0; tries < checkpointTries; tries++) {
    try {
      const verdict = await store.state.checkpoint(lease, [step]);
      return verdict === "accepted"
        ? null
        : answer({ status: 400, noRetry: true, body: { name: "StaleDispatch" } });
    } catch {
      await chaos.process.pause(100 * 2 ** tries);
    }
  }
  return operations(done);
}
