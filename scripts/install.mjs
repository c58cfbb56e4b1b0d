import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ROOT } from "./launch/checkout.mjs";
import { assertSucceeded, runCommand } from "./launch/command.mjs";
import { assertSpace } from "./launch/disk-space.mjs";
import { LaunchError } from "./launch/launch-error.mjs";
import { withLock } from "./launch/lock.mjs";

const LOCK_FILE = join(ROOT, "package-lock.json");
const STAMP = join(ROOT, "node_modules", ".elysia-installed");
const INSTALLED_LIST = join(ROOT, "node_modules", ".package-lock.json");
const TURN_LOCK = join(ROOT, ".next", "cache", "elysia-install.lock");
const OLDEST_NODE = 24;
const NEEDED_BYTES = 2 * 1024 ** 3;

/** @typedef {{ life?: import("./launch/lifecycle.mjs").Lifecycle, onOutput?: (chunk: Buffer) => void }} InstallOptions */
/** @typedef {{ version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, peer?: boolean, link?: boolean }} Entry */

/** @param {string} file @returns {Record<string, Entry>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}

/**
 * Whether node_modules holds what the lock file asks for, by npm's own list of what it installed.
 * @param {boolean} dev
 */
function installedMatchesLock(dev) {
  if (!existsSync(INSTALLED_LIST)) return false;
  const installed = packagesOf(INSTALLED_LIST);
  return Object.entries(packagesOf(LOCK_FILE)).every(([path, wanted]) => {
    if (path === "" || (wanted.dev && !dev)) return true;
    const found = installed[path];
    if (!found) return Boolean(wanted.optional || wanted.devOptional);
    return found.version === wanted.version;
  });
}

/** @param {boolean} dev @returns {string} what the stamp says when everything is there */
function stampFor(dev) {
  const hash = createHash("sha256").update(readFileSync(LOCK_FILE)).digest("hex");
  return `${hash} ${dev ? "all" : "production"}`;
}

/** @param {boolean} dev */
function isInstalled(dev) {
  if (existsSync(STAMP)) {
    const stamp = readFileSync(STAMP, "utf8");
    if (stamp === stampFor(true) || (!dev && stamp === stampFor(false))) return true;
  }
  if (!installedMatchesLock(dev)) return false;
  writeFileSync(STAMP, stampFor(dev));
  return true;
}

/** @returns {[string, string[]]} npm: the one that runs us, else the one on the PATH */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli && basename(cli) === "npm-cli.js" && existsSync(cli)) return [process.execPath, [cli]];
  return ["npm", []];
}

/**
 * @param {string[]} parameters
 * @param {InstallOptions & { cwd?: string }} options
 */
export async function runNpm(parameters, options) {
  const [program, leading] = npmCommand();
  const flags = ["--include=optional", "--ignore-scripts", "--no-audit", "--no-fund"];
  const env = { ...process.env, NODE_ENV: "" };
  try {
    return await runCommand(program, [...leading, ...parameters, ...flags], { env, ...options });
  } catch (error) {
    throw new LaunchError(
      "npm was not found.",
      "Install Node 20 or newer together with npm, then start again.",
      {
        cause: error,
      },
    );
  }
}

/**
 * Installs what the lock says. `npm ci` refuses a lock that was written where the registry lacked an optional package
 * of another platform; `npm install` takes the locked versions from it all the same, which is then verified.
 * @param {boolean} dev
 * @param {InstallOptions} options
 */
async function install(dev, options) {
  assertSpace(ROOT, NEEDED_BYTES, "installing and building");
  const kind = dev ? "--include=dev" : "--omit=dev";
  let result = await runNpm(["ci", kind], options);
  if (result.code !== 0 && /npm error code EUSAGE/.test(result.output)) {
    result = await runNpm(["install", "--no-save", kind], options);
  }
  options.life?.checkpoint();
  const remedy = "Check that the npm registry can be reached, then start again.";
  assertSucceeded(result, "The dependencies could not be installed", remedy);
  if (!installedMatchesLock(dev)) {
    throw new LaunchError(
      "package.json and package-lock.json do not match.",
      "Restore both from the repository.",
    );
  }
  writeFileSync(STAMP, stampFor(dev));
}

/**
 * Installs the locked dependencies when they are not there, or are others.
 * @param {object} options
 * @param {boolean} options.dev also what only the tests need
 * @param {import("./launch/progress.mjs").Progress} options.progress
 * @param {import("./launch/lifecycle.mjs").Lifecycle} [options.life]
 * @param {(chunk: Buffer) => void} [options.onOutput]
 */
export async function ensureInstalled({ dev, progress, life, onOutput }) {
  if (isInstalled(dev)) return;
  await progress.step("Installing the dependencies", () =>
    withLock(
      TURN_LOCK,
      async () => {
        if (!isInstalled(dev)) await install(dev, { life, onOutput });
      },
      () => life?.checkpoint(),
    ),
  );
}

/** @param {string} program @returns {boolean} */
function runsRecentNode(program) {
  const result = spawnSync(program, ["--version"], { encoding: "utf8" });
  return result.status === 0 && Number.parseInt(result.stdout.slice(1), 10) >= OLDEST_NODE;
}

/** @returns {string} the absolute path of a Node 24: the one that the dependencies bring, else the one that runs us */
export function nodeBinary() {
  const packaged = join(ROOT, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  if (existsSync(packaged) && runsRecentNode(packaged)) return packaged;
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return process.execPath;
  throw new LaunchError(
    `Elysia needs Node ${OLDEST_NODE}, and the dependencies bring none for ${process.platform} ${process.arch}.`,
    `Install Node ${OLDEST_NODE} from nodejs.org, then start again.`,
  );
}
