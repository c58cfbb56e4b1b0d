const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const FRAME_MS = 100;
const REMINDER_MS = 15_000;
const NARROWEST = 20;

/** @param {number} milliseconds @returns {string} "0.4 s", "12 s", "1 min 5 s" */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Shows what is going on and for how long: a spinner on a terminal, plain lines elsewhere.
 */
export class Progress {
  /** @type {Map<string, number>} */
  #active = new Map();
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #frame = 0;

  /** @param {NodeJS.WriteStream} stream */
  constructor(stream) {
    this.stream = stream;
    this.isTerminal = Boolean(stream.isTTY) && process.env.TERM !== "dumb";
  }

  /** Prints a line above the spinner. @param {string} text */
  line(text) {
    this.#clear();
    this.stream.write(`${text}\n`);
  }

  /**
   * Shows a part while it runs, and then how long it took.
   * @template T
   * @param {string} label
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  async step(label, work) {
    const started = performance.now();
    this.#begin(label, started);
    try {
      const result = await work();
      this.#end(label, `✔ ${label} (${formatDuration(performance.now() - started)})`);
      return result;
    } catch (error) {
      this.#end(label, `✖ ${label} (${formatDuration(performance.now() - started)})`);
      throw error;
    }
  }

  /** @param {string} label @param {number} started */
  #begin(label, started) {
    this.#active.set(label, started);
    if (!this.isTerminal) this.stream.write(`… ${label}\n`);
    this.#timer ??= setInterval(() => this.#tick(), this.isTerminal ? FRAME_MS : REMINDER_MS);
    this.#timer.unref();
  }

  /** @param {string} label @param {string} closing */
  #end(label, closing) {
    this.#active.delete(label);
    this.line(closing);
    if (this.#active.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick() {
    const now = performance.now();
    const parts = [...this.#active].map(([label, started]) => `${label} ${formatDuration(now - started)}`);
    if (!this.isTerminal) {
      this.stream.write(parts.map((part) => `… ${part} so far\n`).join(""));
      return;
    }
    this.#frame = (this.#frame + 1) % FRAMES.length;
    const width = Math.max(NARROWEST, (this.stream.columns || 80) - 3);
    this.#clear();
    this.stream.write(`${FRAMES[this.#frame]} ${parts.join("  ·  ").slice(0, width)}`);
  }

  #clear() {
    if (this.isTerminal) this.stream.write("\r\u001b[2K");
  }
}
