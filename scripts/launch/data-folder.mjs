import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { ROOT } from "./checkout.mjs";
import { assertSpace } from "./disk-space.mjs";
import { LaunchError } from "./launch-error.mjs";
import { lockHolder, tryLock } from "./lock.mjs";
import { clearLeftover } from "./postgres-leftover.mjs";
import { placePostgres, removePostgres } from "./postgres-place.mjs";

const MARKER = "elysia.json";
const LOCK = "launcher.lock";
/** The sandbox's snapshot comes of commands that run without the launcher, such as tests. */
const NOT_CONTENT = new Set(["lost+found", ".gitkeep", "pyodide"]);
const NEEDED_BYTES = 500 * 1024 ** 2;

/** @param {string} dataDir @returns {string[]} what lies there, the file system's own entries aside */
function contents(dataDir) {
  return readdirSync(dataDir).filter((name) => !NOT_CONTENT.has(name));
}

/** @param {string} dataDir */
function assertOurs(dataDir) {
  if (existsSync(join(dataDir, MARKER)) || contents(dataDir).length === 0) return;
  throw new LaunchError(
    `${dataDir} has files in it that are not Elysia's.`,
    "Set ELYSIA_DATA to an empty or a new folder.",
  );
}

/** @param {string} dataDir */
function assertFolder(dataDir) {
  if (dataDir === ROOT || ROOT.startsWith(`${dataDir}/`)) {
    throw new LaunchError(
      `ELYSIA_DATA=${dataDir} holds Elysia itself.`,
      "Choose a folder of its own, such as .data.",
    );
  }
  const status = statSync(dataDir, { throwIfNoEntry: false });
  if (status && !status.isDirectory()) {
    throw new LaunchError(
      `${dataDir} is a file, and the data needs a folder.`,
      "Move it away, or set ELYSIA_DATA.",
    );
  }
}

/**
 * Makes the data folder, or checks that the one there is ours, can be written and has room.
 * @param {string} dataDir
 */
export function prepareDataFolder(dataDir) {
  assertFolder(dataDir);
  assertSpace(dataDir, NEEDED_BYTES, "the data");
  const isNew = !existsSync(dataDir);
  mkdirSync(dataDir, { recursive: true });
  accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  assertOurs(dataDir);
  if (isNew) chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  const marker = join(dataDir, MARKER);
  if (!existsSync(marker)) writeFileSync(marker, `${JSON.stringify({ product: "elysia", layout: 1 })}\n`);
}

/** @param {string} dataDir @returns {LaunchError} */
function alreadyRunning(dataDir) {
  const holder = lockHolder(join(dataDir, LOCK));
  return new LaunchError(
    `Elysia already runs on ${dataDir}${holder ? ` (process ${holder.pid})` : ""}.`,
    "Stop it first with Ctrl-C, or run a second copy: PORT=4000 ELYSIA_DATA=.data-2 npm start.",
  );
}

/**
 * Takes the data folder for this launcher until the process ends.
 * @param {string} dataDir
 * @returns {() => void} gives it back
 */
export function takeDataFolder(dataDir) {
  const release = tryLock(join(dataDir, LOCK));
  if (!release) throw alreadyRunning(dataDir);
  return release;
}

/**
 * Deletes what lies in a data folder that is ours and taken by us; an external database is not touched.
 * @param {string} dataDir
 */
export async function emptyDataFolder(dataDir) {
  assertOurs(dataDir);
  await stopLeftover(dataDir);
  removePostgres(dataDir);
  const kept = new Set([MARKER, LOCK, "lost+found", ".gitkeep"]);
  for (const name of readdirSync(dataDir)) {
    if (!kept.has(name)) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

/**
 * Stops a Postgres that a killed launcher left; a broken folder has none that we could find.
 * @param {string} dataDir
 */
export async function stopLeftover(dataDir) {
  try {
    await clearLeftover(placePostgres(dataDir).cluster);
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
  }
}
