import { spawnSync } from "node:child_process";
import { chownSync, readFileSync, statSync } from "node:fs";
import { LaunchError } from "./launch-error.mjs";

/**
 * The account that runs Postgres: `undefined` is whoever we are. Postgres refuses to run as root.
 * @typedef {{ uid: number, gid: number } | undefined} Account
 */

const PREFERRED_NAMES = ["nobody", "daemon", "postgres"];
const UNNAMED = { uid: 65_534, gid: 65_534 };

/** @returns {{ uid: number, gid: number }[]} existing unprivileged accounts, the best first */
function candidates() {
  let lines = [];
  try {
    lines = readFileSync("/etc/passwd", "utf8").split("\n");
  } catch {
    return [UNNAMED];
  }
  const byName = new Map(lines.map((line) => [line.split(":")[0], line.split(":")]));
  const found = PREFERRED_NAMES.flatMap((name) => {
    const fields = byName.get(name);
    return fields && fields[2] !== "0" ? [{ uid: Number(fields[2]), gid: Number(fields[3]) }] : [];
  });
  return [...found, UNNAMED];
}

/**
 * Runs one `/bin/sh` test as the account, from `/`, which everyone may enter.
 * @param {Account} account
 * @param {string} script
 * @param {string[]} parameters
 */
function shellSucceeds(account, script, parameters) {
  const result = spawnSync("/bin/sh", ["-c", script, "sh", ...parameters], {
    ...account,
    cwd: "/",
    stdio: "ignore",
  });
  return result.status === 0;
}

/**
 * Chooses the account for a cluster: the owner of an existing one, else an unprivileged one when we are root.
 * @param {string} cluster its folder, which may not exist yet
 * @returns {Account}
 */
export function chooseAccount(cluster) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = candidates().find((candidate) => shellSucceeds(candidate, ":", []));
  if (!account) {
    throw new LaunchError(
      "Postgres refuses to run as root, and root cannot switch to another user here.",
      "Start as an ordinary user, or set DATABASE_URL to a database of your own.",
    );
  }
  return account;
}

/**
 * Whether the account may enter a folder through all its parents.
 * @param {Account} account
 * @param {string} folder
 */
export function canEnter(account, folder) {
  return account === undefined || shellSucceeds(account, 'test -x "$1"', [folder]);
}

/**
 * Whether the account may enter a folder and read what is in it.
 * @param {Account} account
 * @param {string} folder
 */
export function canReadTree(account, folder) {
  if (account === undefined) return true;
  return shellSucceeds(account, 'cd "$1" && test -r . && test -z "$(find . ! -readable 2>&1)"', [folder]);
}

/**
 * Hands a file or folder to the account.
 * @param {Account} account
 * @param {string} path
 */
export function giveTo(account, path) {
  if (account) chownSync(path, account.uid, account.gid);
}
