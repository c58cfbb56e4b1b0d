import { setImmediate as nextTurn } from "node:timers/promises";
import { LaunchError, oneLine } from "./launch-error.mjs";

const SAME_KEYPRESS_MS = 1000;
const PARENT_POLL_MS = 250;
const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/** Thrown inside a start that a signal has ended. */
class Stopped extends LaunchError {}

/**
 * The life of a launcher: what it started, and how it ends, in the opposite order. A second Ctrl-C ends it at once.
 */
export class Lifecycle {
  stopping = false;
  forced = false;
  /** @type {(() => Promise<void>)[]} */
  #stops = [];
  /** @type {Set<() => void>} */
  #interruptions = new Set();
  /** @type {Promise<void>} */
  #startUp = Promise.resolve();
  /** @type {Promise<void> | undefined} */
  #ending;
  #firstSignalAt = 0;

  /** @param {(line: string) => void} say */
  constructor(say) {
    this.say = say;
    for (const signal of SIGNALS) process.on(signal, () => this.#onSignal());
    if (process.env.npm_lifecycle_event) this.#followParent(process.ppid);
  }

  /** Registers how to stop something that now runs. @param {() => Promise<void>} stop */
  onStop(stop) {
    this.#stops.push(stop);
  }

  /** Registers how to interrupt something that ends by itself; the result takes it back. @param {() => void} interrupt */
  onInterrupt(interrupt) {
    this.#interruptions.add(interrupt);
    return () => this.#interruptions.delete(interrupt);
  }

  /** Ends a start that has been told to stop. */
  checkpoint() {
    if (this.stopping) throw new Stopped("Stopped before it was ready.", "");
  }

  /** Interrupts everything that would end by itself. */
  interrupt() {
    for (const interruption of this.#interruptions) interruption();
  }

  /**
   * Does several things side by side; when one fails, interrupts the others and fails once all have ended.
   * @param {Promise<unknown>[]} parts
   */
  async together(parts) {
    const outcomes = await Promise.allSettled(
      parts.map((part) =>
        part.catch((error) => {
          this.interrupt();
          throw error;
        }),
      ),
    );
    const failed = outcomes.find((outcome) => outcome.status === "rejected");
    if (failed) throw failed.reason;
  }

  /** @param {() => Promise<void>} startUp */
  async run(startUp) {
    this.#startUp = startUp();
    try {
      await this.#startUp;
    } catch (error) {
      await nextTurn();
      await nextTurn();
      if (this.stopping) return;
      await this.fail(error);
    }
  }

  /** Says what went wrong, stops everything and exits with 1. @param {unknown} error */
  async fail(error) {
    if (this.stopping) return;
    this.say(`✖ ${oneLine(error)}`);
    await this.end(1);
  }

  /** Stops everything in order and exits. @param {number} code */
  end(code) {
    this.#ending ??= this.#endOnce(code);
    return this.#ending;
  }

  /** @param {number} code */
  async #endOnce(code) {
    this.stopping = true;
    this.interrupt();
    await this.#startUp.catch(() => {});
    let exitCode = code;
    for (const stop of this.#stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        this.say(`✖ ${oneLine(error)}`);
        exitCode = 1;
      }
    }
    process.exit(exitCode);
  }

  /**
   * npm runs scripts under a shell, and hands SIGTERM to that shell, which dies of it and tells nobody.
   * @param {number} parent
   */
  #followParent(parent) {
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      this.#onSignal();
    }, PARENT_POLL_MS);
    watch.unref();
  }

  #onSignal() {
    const now = Date.now();
    if (!this.stopping) {
      this.#firstSignalAt = now;
      this.say("Stopping… (Ctrl-C again to end at once)");
      this.end(0);
    } else if (now - this.#firstSignalAt > SAME_KEYPRESS_MS && !this.forced) {
      this.forced = true;
      this.say("Ending at once.");
    }
  }
}
