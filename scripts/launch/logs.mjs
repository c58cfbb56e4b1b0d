import { join } from "node:path";
import { LogFile } from "./log-file.mjs";

/** @typedef {(chunk: Buffer | string) => void} Sink */

/**
 * Where the parts' output goes: to logs/<part>.log in the data folder, and to the screen too when asked.
 */
export class Logs {
  /** @type {Map<string, LogFile>} */
  #files = new Map();

  /** @param {string} dataDir @param {import("./progress.mjs").Progress | undefined} screen */
  constructor(dataDir, screen) {
    this.folder = join(dataDir, "logs");
    this.screen = screen;
  }

  /** @param {string} part @returns {Sink} */
  sink(part) {
    const file = this.#files.get(part) ?? new LogFile(join(this.folder, `${part}.log`));
    this.#files.set(part, file);
    return (chunk) => {
      file.write(chunk);
      if (!this.screen) return;
      for (const line of chunk.toString().trimEnd().split("\n")) this.screen.line(`[${part}] ${line}`);
    };
  }
}
