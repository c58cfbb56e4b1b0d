import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import type { Claim, Lease } from "../store/store";
import { type DispatcherOptions, dispatch } from "./dispatcher";

/** Where a worker tells what happened. pino's loggers fit. */
export type RunnerLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

export type LoopOptions = DispatcherOptions & {
  concurrency: number;
  leaseMs: number;
  pollMs: number;
  log: RunnerLog;
};

const routeBatch = 100;
const timerBatch = 50;
const pauseAfterErrorMs = 500;
/** Between two looks that nothing asked for. */
const shortestRestMs = 5;

/** Names a worker in attempts: host, process, and a random part. */
const workerName = (): string => `${hostname()}/${process.pid}/${randomBytes(3).toString("hex")}`;

/**
 * The worker's loop: route events, fire timers, lease jobs up to the free room, and sleep until it is woken, something
 * is due, or the poll interval ends.
 */
export class WorkerLoop {
  readonly name = workerName();
  private readonly held = new Map<string, { lease: Lease; done: Promise<void> }>();
  private wakeUp: (() => void) | undefined;
  private woken = false;
  private stopped = false;
  private loop: Promise<void> | undefined;
  private heartbeat: NodeJS.Timeout | undefined;

  private readonly functionIds: string[];

  constructor(private readonly options: LoopOptions) {
    this.functionIds = [...options.definitions.keys()];
  }

  start(): void {
    this.loop = this.run();
    this.heartbeat = setInterval(() => void this.renew(), this.options.leaseMs / 3);
  }

  /** Looks for work as soon as possible. */
  wake(): void {
    this.woken = true;
    this.wakeUp?.();
  }

  /** Takes no new job and waits for those under way, for so long at most. @returns how many were left behind */
  async stop(drainMs: number): Promise<number> {
    this.stopped = true;
    this.wake();
    await this.loop;
    const drained = Promise.all([...this.held.values()].map(({ done }) => done));
    await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, drainMs).unref())]);
    clearInterval(this.heartbeat);
    return this.held.size;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      try {
        const busy = await this.turn();
        if (!busy) await this.rest(await this.restMs());
      } catch (error) {
        this.options.log.warn({ err: error, worker: this.name }, "the runner could not reach its store");
        await this.rest(pauseAfterErrorMs);
      }
    }
  }

  /** @returns whether there may be more to do at once */
  private async turn(): Promise<boolean> {
    const { store, concurrency, leaseMs } = this.options;
    const [routed, fired] = await Promise.all([
      store.events.route(routeBatch),
      store.schedule.fireDue(timerBatch),
    ]);
    const room = concurrency - this.held.size;
    const claims =
      room > 0 && !this.stopped ? await store.queue.claim(this.name, this.functionIds, room, leaseMs) : [];
    for (const claim of claims) this.take(claim);
    return routed + fired + claims.length > 0;
  }

  private take(claim: Claim): void {
    const done = dispatch(this.options, claim)
      .then((verdict) => {
        if (verdict === "stale")
          this.options.log.warn({ runId: claim.runId, worker: this.name }, "a late answer was refused");
      })
      .catch((error: unknown) => {
        this.options.log.error(
          { err: error, runId: claim.runId, worker: this.name },
          "a job was left to another claim",
        );
      })
      .finally(() => {
        this.held.delete(claim.token);
        this.wake();
      });
    this.held.set(claim.token, { lease: claim, done });
  }

  private async restMs(): Promise<number> {
    const room = this.held.size < this.options.concurrency;
    const due = await this.options.store.queue.nextDueMs(room ? this.functionIds : []);
    return Math.max(shortestRestMs, Math.min(due ?? this.options.pollMs, this.options.pollMs));
  }

  private async rest(ms: number): Promise<void> {
    if (this.woken || this.stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = undefined;
  }

  private async renew(): Promise<void> {
    if (this.held.size === 0) return;
    const leases = [...this.held.values()].map(({ lease }) => lease);
    try {
      await this.options.store.queue.renew(leases, this.options.leaseMs);
    } catch (error) {
      this.options.log.warn({ err: error, worker: this.name }, "leases could not be renewed");
    }
  }
}
