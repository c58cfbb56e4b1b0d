import type { FunctionDefinition } from "../store/function-definition";
import type { DueTime, Outcome, RecordedStep, StartedStep } from "../store/outcome";
import type { RunDetail } from "../store/run-views";
import type { RunStorage } from "../store/storage";
import type { Claim, DurableStore, Lease, RunViews, Verdict } from "../store/store";

/** A store under test. Time is the store's own. */
export type StoreUnderTest = {
  storage: RunStorage;
  store: DurableStore & { views: Pick<RunViews, "find" | "stats"> };
  /** Lets at least so much of the store's time pass. */
  pass(ms: number): Promise<void>;
};

/** Longer than any test. */
export const longLease = 3_600_000;

export const testFunction = (id: string, fields: Partial<FunctionDefinition> = {}): FunctionDefinition => ({
  id,
  appId: "app",
  name: id,
  callPath: "/",
  maxAttempts: 3,
  triggers: [{ event: id }],
  concurrency: [],
  ...fields,
});

export const plannedStep = (id: string): StartedStep => ({ kind: "run", id, name: id });
export const sleepStep = (id: string, until: DueTime): StartedStep => ({
  kind: "sleep",
  id,
  name: id,
  until,
});
export const invokeStep = (id: string, functionId: string, timeoutMs = longLease): StartedStep => ({
  kind: "invoke",
  id,
  name: id,
  functionId,
  payload: { from: id },
  timeout: { afterMs: timeoutMs },
});

/** What a worker does to a store, in one word each. */
export class StoreDriver {
  private functionIds: string[] = [];

  constructor(readonly under: StoreUnderTest) {}

  get store(): StoreUnderTest["store"] {
    return this.under.store;
  }

  async serve(...definitions: FunctionDefinition[]): Promise<void> {
    this.functionIds = definitions.map(({ id }) => id);
    await this.store.functions.replace("app", definitions);
  }

  async send(name: string, data: Record<string, unknown> = {}): Promise<string> {
    const [id] = await this.store.events.append([{ name, data }]);
    if (!id) throw new Error("no event was stored");
    return id;
  }

  claims(
    capacity = 10,
    { worker = "w", leaseMs = longLease, serves = this.functionIds } = {},
  ): Promise<Claim[]> {
    return this.store.queue.claim(worker, serves, capacity, leaseMs);
  }

  /** The next job. @throws Error when there is none */
  async claim(options: { worker?: string; leaseMs?: number; serves?: string[] } = {}): Promise<Claim> {
    const [claim] = await this.claims(1, options);
    if (!claim) throw new Error("there is nothing to claim");
    return claim;
  }

  /** A new run's first job, leased and loaded. */
  async begin(
    name: string,
    data: Record<string, unknown> = {},
    options: { leaseMs?: number } = {},
  ): Promise<Claim> {
    await this.send(name, data);
    await this.store.events.route(10);
    const claim = await this.claim(options);
    await this.store.state.load(claim);
    return claim;
  }

  settle(lease: Lease, outcome: Outcome): Promise<Verdict> {
    return this.store.state.settle(lease, outcome);
  }

  advance(lease: Lease, started: StartedStep[], recorded: RecordedStep[] = []): Promise<Verdict> {
    return this.settle(lease, { kind: "advanced", recorded, started });
  }

  complete(lease: Lease, output: unknown = null): Promise<Verdict> {
    return this.settle(lease, { kind: "completed", recorded: [], output });
  }

  fail(lease: Lease, message = "broken"): Promise<Verdict> {
    return this.settle(lease, { kind: "failed", recorded: [], error: { name: "Error", message } });
  }

  retry(lease: Lease, afterMs: number): Promise<Verdict> {
    const error = { name: "Error", message: "again" };
    return this.settle(lease, { kind: "retry", recorded: [], error, retryAt: { afterMs } });
  }

  /** Lets time pass until something is due. */
  async due(ms: number): Promise<void> {
    await this.under.pass(ms);
    await this.store.schedule.fireDue(10);
  }

  async detail(runId: string): Promise<RunDetail> {
    const run = await this.store.views.find(runId);
    if (!run) throw new Error(`there is no run ${runId}`);
    return run;
  }
}
