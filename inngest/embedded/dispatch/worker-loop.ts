import type { Claim, Lease } from "../store/store";
import { type DispatcherOptions, dispatch } from "./dispatcher";
import { within } from "./runtime";

/** Where a worker tells what happened. pino's loggers fit. */
export type RunnerLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

export type LoopOptions = DispatcherOptions & {
  /** As it appears in attempts; no other worker has it. */
  name: string;
  functionIds: string[];
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
/** Something is due that this worker may not take now: it looks again ever more seldom, down to this. */
const longestRestMs = 100;

/**
 * The worker's loop: route events, fire timers, lease jobs up to the free room, and sleep until it is woken or something is
 * due, which it asks for each time that the poll interval ends.
 */
export class WorkerLoop {
  private readonly held = new Map<string, { lease: Lease; done: Promise<void> }>();
  private wakeUp: (() => void) | undefined;
  private woken = false;
  private stopped = false;
  private loop: Promise<void> | undefined;
  private stopHeartbeat = () => {};
  private overdueRestMs = shortestRestMs;
  /** Until when (elapsed) a claim that failed may still lease jobs that this worker does not know of. */
  private inDoubtUntil: number | undefined;

  constructor(private readonly options: LoopOptions) {}

  start(): void {
    this.loop = this.run();
    this.beat();
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
    await within(this.options.runtime, drained, drainMs, () => []);
    this.stopHeartbeat();
    return this.held.size;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      try {
        const busy = await this.turn();
        if (busy) this.overdueRestMs = shortestRestMs;
        else await this.untilDue();
      } catch (error) {
        this.options.log.warn(
          { err: error, worker: this.options.name },
          "the runner could not reach its store",
        );
        await this.rest(pauseAfterErrorMs);
      }
    }
  }

  /** @returns whether there may be more to do at once */
  private async turn(): Promise<boolean> {
    const { store, concurrency } = this.options;
    const [routed, fired] = await Promise.all([
      store.events.route(routeBatch),
      store.schedule.fireDue(timerBatch),
    ]);
    const room = concurrency - this.held.size;
    const claims = room > 0 && !this.stopped ? await this.claim(room) : [];
    for (const claim of claims) this.take(claim);
    return routed + fired + claims.length > 0;
  }

  private async claim(room: number): Promise<Claim[]> {
    const { store, name, functionIds, leaseMs, runtime } = this.options;
    await this.releaseUnheld();
    try {
      return await store.queue.claim(name, functionIds, room, leaseMs);
    } catch (error) {
      this.inDoubtUntil = runtime.elapsed() + leaseMs;
      throw error;
    }
  }

  /** A claim that failed may have leased jobs all the same, even a little later: their leases end here, uncounted. */
  private async releaseUnheld(): Promise<void> {
    if (this.inDoubtUntil === undefined) return;
    const { store, name, runtime, log } = this.options;
    const released = await store.queue.releaseUnheld(name, [...this.held.keys()]);
    if (runtime.elapsed() >= this.inDoubtUntil) this.inDoubtUntil = undefined;
    if (released.length > 0)
      log.warn(
        { worker: name, released: released.length },
        "leases of a claim without an answer were handed back",
      );
  }

  private take(claim: Claim): void {
    const done = dispatch(this.options, claim)
      .then((verdict) => {
        if (verdict === "stale")
          this.options.log.warn(
            { runId: claim.runId, worker: this.options.name },
            "a late answer was refused",
          );
      })
      .catch((error: unknown) => {
        this.options.log.error(
          { err: error, runId: claim.runId, worker: this.options.name },
          "a job was left to another claim",
        );
      })
      .finally(() => {
        this.held.delete(claim.token);
        this.wake();
      });
    this.held.set(claim.token, { lease: claim, done });
  }

  /** Sleeps until it is woken or something is due. While nothing is, the poll is one question. */
  private async untilDue(): Promise<void> {
    for (;;) {
      const ms = await this.restMs();
      await this.rest(ms);
      if (this.woken || this.stopped || ms < this.options.pollMs) return;
    }
  }

  private async restMs(): Promise<number> {
    const room = this.held.size < this.options.concurrency;
    const due = await this.options.store.queue.nextDueMs(room ? this.options.functionIds : []);
    this.overdueRestMs = due === 0 ? Math.min(2 * this.overdueRestMs, longestRestMs) : shortestRestMs;
    return Math.max(this.overdueRestMs, Math.min(due ?? this.options.pollMs, this.options.pollMs));
  }

  private async rest(ms: number): Promise<void> {
    if (this.woken || this.stopped) return;
    await new Promise<void>((resolve) => {
      const cancel = this.options.runtime.after(ms, resolve);
      this.wakeUp = () => {
        cancel();
        resolve();
      };
    });
    this.wakeUp = undefined;
  }

  private beat(): void {
    this.stopHeartbeat = this.options.runtime.after(this.options.leaseMs / 3, () => {
      void this.renew();
      this.beat();
    });
  }

  private async renew(): Promise<void> {
    if (this.held.size === 0) return;
    const leases = [...this.held.values()].map(({ lease }) => lease);
    try {
      await this.options.store.queue.renew(leases, this.options.leaseMs);
    } catch (error) {
      this.options.log.warn({ err: error, worker: this.options.name }, "leases could not be renewed");
    }
  }
}
