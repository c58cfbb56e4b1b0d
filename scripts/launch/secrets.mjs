import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LaunchError } from "./launch-error.mjs";

const FILE = "secrets.json";

/** @typedef {{ secret: string, inngestSigningKey: string, inngestEventKey: string }} Secrets */

/** @returns {Secrets} */
function generate() {
  const hex = (/** @type {number} */ bytes) => randomBytes(bytes).toString("hex");
  return { secret: hex(32), inngestSigningKey: `signkey-prod-${hex(32)}`, inngestEventKey: hex(16) };
}

/**
 * This installation's secrets: made once, kept where only their owner may read them. Two launchers that make them at
 * the same time end with the same.
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function keepSecrets(dataDir) {
  const file = join(dataDir, FILE);
  if (!existsSync(file)) {
    const own = `${file}.${process.pid}`;
    writeFileSync(own, `${JSON.stringify(generate(), null, 2)}\n`, { mode: 0o600 });
    try {
      linkSync(own, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(own, { force: true });
    }
  }
  try {
    const { secret, inngestSigningKey, inngestEventKey } = JSON.parse(readFileSync(file, "utf8"));
    if (secret && inngestSigningKey && inngestEventKey) return { secret, inngestSigningKey, inngestEventKey };
  } catch (error) {
    throw new LaunchError(
      `${file} cannot be read.`,
      "Start as the user who owns it, or delete it: everybody signs in again.",
      {
        cause: error,
      },
    );
  }
  throw new LaunchError(`${file} is broken.`, "Delete it and start again: everybody has to sign in again.");
}
