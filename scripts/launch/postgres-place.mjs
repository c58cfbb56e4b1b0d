import { createHash } from "node:crypto";
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { LaunchError } from "./launch-error.mjs";
import { canEnter, chooseAccount } from "./postgres-account.mjs";

/** @typedef {import("./postgres-account.mjs").Account} Account */

const POINTER = "elsewhere.json";
const OWNER_NOTE = "belongs-to.json";
const OUTSIDE_PARENTS = () => ["/var/lib/elysia", join(tmpdir(), "elysia")];

/** @param {string} dataDir */
export function postgresFolder(dataDir) {
  return join(resolve(dataDir), "postgres");
}

/** @param {string} dataDir @returns {string | undefined} where Postgres lives when it cannot live in the data folder */
function pointedTo(dataDir) {
  const pointer = join(postgresFolder(dataDir), POINTER);
  if (!existsSync(pointer)) return undefined;
  try {
    const { home } = JSON.parse(readFileSync(pointer, "utf8"));
    if (typeof home === "string") return home;
  } catch (error) {
    throw new LaunchError(
      `${pointer} is broken.`,
      "Restore it from a copy, or start over with npm start -- --reset.",
      {
        cause: error,
      },
    );
  }
  throw new LaunchError(
    `${pointer} is broken.`,
    "Restore it from a copy, or start over with npm start -- --reset.",
  );
}

/**
 * Makes sure that a folder outside belongs to this data folder, and not to the one it was copied from.
 * @param {string} home
 * @param {string} dataDir
 */
function claim(home, dataDir) {
  const note = join(home, OWNER_NOTE);
  const ours = resolve(dataDir);
  if (existsSync(note)) {
    const { dataDir: theirs } = JSON.parse(readFileSync(note, "utf8"));
    if (theirs === ours) return;
    if (existsSync(join(postgresFolder(theirs), POINTER))) {
      throw new LaunchError(
        `${ours} is a copy of ${theirs}, whose database lies in ${home}.`,
        `Delete ${join(postgresFolder(ours), POINTER)} to start with an empty database.`,
      );
    }
  }
  writeFileSync(note, JSON.stringify({ dataDir: ours }));
}

/** @param {string} parent @param {Account} account whether root owns it and the account may pass through it */
function usableParent(parent, account) {
  try {
    mkdirSync(parent, { recursive: true });
    const status = lstatSync(parent);
    if (!status.isDirectory() || status.uid !== process.getuid?.()) return false;
    chmodSync(parent, 0o711);
    return canEnter(account, parent);
  } catch {
    return false;
  }
}

/** @param {string} dataDir @param {Account} account @returns {string} a folder for Postgres outside the data folder */
function chooseOutside(dataDir, account) {
  const parent = OUTSIDE_PARENTS().find((candidate) => usableParent(candidate, account));
  if (!parent) {
    throw new LaunchError(
      `Postgres runs as another user than root, who can enter neither ${resolve(dataDir)} nor ${OUTSIDE_PARENTS().join(" nor ")}.`,
      "Set ELYSIA_DATA to a folder that every user may enter.",
    );
  }
  return join(parent, createHash("sha256").update(resolve(dataDir)).digest("hex").slice(0, 16));
}

/**
 * Where Postgres lives for a data folder, and as whom it runs. Makes the folders and, when it cannot live inside, the
 * pointer by which the next start and a reset find it.
 * @param {string} dataDir
 * @returns {{ home: string, cluster: string, account: Account }}
 */
export function placePostgres(dataDir) {
  const inside = postgresFolder(dataDir);
  mkdirSync(inside, { recursive: true });
  const outside = pointedTo(dataDir);
  const account = chooseAccount(join(outside ?? inside, "cluster"));
  if (account && !outside) chmodSync(inside, 0o711);
  const home = outside ?? (canEnter(account, inside) ? inside : chooseOutside(dataDir, account));
  if (home !== inside) {
    mkdirSync(home, { recursive: true });
    chmodSync(home, 0o711);
    claim(home, dataDir);
    writeFileSync(join(inside, POINTER), JSON.stringify({ home }));
  }
  return { home, cluster: join(home, "cluster"), account };
}

/**
 * Deletes the database of a data folder, wherever it lives.
 * @param {string} dataDir
 */
export function removePostgres(dataDir) {
  let outside;
  try {
    outside = pointedTo(dataDir);
    if (outside && existsSync(outside)) claim(outside, dataDir);
  } catch {
    outside = undefined;
  }
  if (outside) rmSync(outside, { recursive: true, force: true });
  rmSync(postgresFolder(dataDir), { recursive: true, force: true });
}
