import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";

const LARGEST_BYTES = 10 * 1024 * 1024;

/** A log that never grows past a size: when full it becomes `<file>.1`, and the `.1` before it is gone. */
export class LogFile {
  lostChunks = 0;
  #descriptor;
  #bytes;

  /** @param {string} path @param {number} [largestBytes] */
  constructor(path, largestBytes = LARGEST_BYTES) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    this.path = path;
    this.largestBytes = largestBytes;
    this.#descriptor = openSync(path, "a", 0o600);
    this.#bytes = fstatSync(this.#descriptor).size;
  }

  /** Writes what it can: a full disk must not stop the product. @param {Buffer | string} chunk */
  write(chunk) {
    try {
      if (this.#bytes >= this.largestBytes) this.#rotate();
      this.#bytes += writeSync(this.#descriptor, chunk.toString());
    } catch {
      this.lostChunks += 1;
    }
  }

  #rotate() {
    renameSync(this.path, `${this.path}.1`);
    closeSync(this.#descriptor);
    this.#descriptor = openSync(this.path, "a", 0o600);
    this.#bytes = 0;
  }
}
