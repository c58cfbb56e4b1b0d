import type { SweepStore } from "../store/store";
import type { Retention } from "../store/sweep-table";
import type { Runtime } from "./runtime";
import type { RunnerLog } from "./worker-loop";

export type SweeperOptions = {
  store: { upkeep: SweepStore };
  keep: Retention;
  runtime: Runtime;
  log: RunnerLog;
  /** Its worker's, for the log. */
  name: string;
};

/** After its start, and when another worker sweeps or it is not time yet. */
const restMs = 60_000;
/** A worker's clock and the store's do not tick alike. */
const slackMs = 5;
const fewest = 10;
const most = 1000;
/** A batch should take from this… */
const shortMs = 15;
/** …to this long. */
const longMs = 40;
/** How many times as long as a batch nobody sweeps after it. */
const pausesPerWork = 4;
const shortestPauseMs = 20;

/**
 * Forgets what ended long ago, beside the worker's loop and never in its way: a small batch, a pause four times as long, and
 * so on. Of all workers, one sweeps at a time; when it is gone, another goes on where it stopped.
 */
export class Sweeper {
  private stopped = false;
  private cancelRest = () => {};
  private loop: Promise<void> | undefined;
  private limit = fewest;
  private pauseMs = shortestPauseMs;

  constructor(private readonly options: SweeperOptions) {}

  start(): void {
    this.loop = this.run();
  }

  /** Waits for the batch that is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.cancelRest();
    await this.loop;
  }

  private async run(): Promise<void> {
    let forgotten = 0;
    await this.rest(restMs * this.options.runtime.random());
    while (!this.stopped) {
      const result = await this.batch();
      forgotten += result?.forgotten ?? 0;
      if (result && !result.isOver) {
        await this.rest(result.pauseMs + slackMs);
        continue;
      }
      if (forgotten > 0)
        this.options.log.info({ worker: this.options.name, forgotten }, "old runs were deleted");
      forgotten = 0;
      await this.rest(restMs);
    }
  }

  private async batch() {
    const { store, keep, runtime, log, name } = this.options;
    const pace = { limit: this.limit, pauseMs: this.pauseMs };
    const begun = runtime.elapsed();
    try {
      const result = await store.upkeep.sweep(keep, pace);
      this.adapt(runtime.elapsed() - begun);
      return result && { ...result, pauseMs: pace.pauseMs };
    } catch (error) {
      log.warn({ err: error, worker: name }, "old runs could not be deleted");
      return null;
    }
  }

  private adapt(tookMs: number): void {
    if (tookMs > longMs) this.limit = Math.max(fewest, Math.floor(this.limit / 2));
    if (tookMs < shortMs) this.limit = Math.min(most, this.limit * 2);
    this.pauseMs = Math.max(shortestPauseMs, Math.ceil(pausesPerWork * tookMs));
  }

  private async rest(ms: number): Promise<void> {
    if (this.stopped) return;
    await new Promise<void>((resolve) => {
      const cancel = this.options.runtime.after(ms, resolve);
      this.cancelRest = () => {
        cancel();
        resolve();
      };
    });
  }
}
