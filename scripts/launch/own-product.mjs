import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withDataFolder } from "./bench-program.mjs";
import { ROOT } from "./checkout.mjs";
import { assertPortFree, findFreePort, portsFrom } from "./ports.mjs";
import { placePostgres } from "./postgres-place.mjs";

const LOOPBACK = "127.0.0.1";
const START_MS = 15 * 60_000;
const STOP_MS = 45_000;
const POLL_MS = 250;
const PORT_TRIES = 20;
const STOP_SIGNALS = /** @type {const} */ (["SIGTERM", "SIGTERM", "SIGKILL"]);

/** Settings that would make it another product than the demo that a fresh clone starts. */
const FOREIGN = [
  "DATABASE_URL",
  "DATABASE_OWNER_URL",
  "ELASTICSEARCH_URL",
  "ELYSIA_BASE_URL",
  "EMBEDDED_DRAIN",
  "HOST",
  "GITHUB_CLIENT_ID",
  "GITHUB_CLIENT_SECRET",
  "GOOGLE_CLIENT_ID",
  "GOOGLE_CLIENT_SECRET",
  "INNGEST_BASE_URL",
  "REDIS_URL",
  "SMTP_URL",
];

/** @typedef {{ url: string, dataDir: string, webPid: number, postgresPid: number }} OwnProduct */

/** A port for the web server, with Postgres's free as well. @returns {Promise<number>} */
async function freePort(tries = PORT_TRIES) {
  const port = await findFreePort();
  try {
    await assertPortFree(portsFrom(String(port)).postgres, LOOPBACK, "Postgres");
    return port;
  } catch (error) {
    if (tries <= 1) throw error;
    return freePort(tries - 1);
  }
}

/** @param {string} url @returns {Promise<boolean>} */
const isReady = (url) =>
  fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status === 200,
    () => false,
  );

/** @param {import("node:child_process").ChildProcess} child */
const hasEnded = ({ exitCode, signalCode }) => exitCode !== null || signalCode !== null;

/**
 * Waits for a product that is being started. @throws when it ends instead, or takes a quarter of an hour
 * @param {string} url @param {import("node:child_process").ChildProcess} [product]
 */
export async function untilReady(url, product) {
  const deadline = Date.now() + START_MS;
  while (!(await isReady(url))) {
    if (product && hasEnded(product)) throw new Error("The product ended instead of starting; see above.");
    if (Date.now() > deadline) throw new Error(`${url} did not get ready in ${START_MS / 60_000} minutes.`);
    await sleep(POLL_MS);
  }
}

/** Ends the launcher, which stops what it started; the second signal hurries it. @param {import("node:child_process").ChildProcess} product */
async function stop(product) {
  for (const signal of STOP_SIGNALS) {
    if (hasEnded(product)) return;
    product.kill(signal);
    const deadline = Date.now() + STOP_MS;
    while (!hasEnded(product) && Date.now() < deadline) await sleep(POLL_MS);
  }
}

/**
 * Starts the demo as a person does, on free ports and the given data folder, and tells its address when it serves.
 * @param {string} dataDir @param {Record<string, string>} settings
 */
export async function startOwnProduct(dataDir, settings) {
  const port = await freePort();
  const unset = Object.fromEntries(FOREIGN.map((name) => [name, undefined]));
  const product = spawn(process.execPath, [join("scripts", "start.mjs")], {
    cwd: ROOT,
    env: { ...process.env, ...unset, ...settings, PORT: String(port), ELYSIA_DATA: dataDir },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const url = `http://localhost:${port}`;
  try {
    await untilReady(url, product);
  } catch (error) {
    await stop(product);
    throw error;
  }
  return { url, stop: () => stop(product) };
}

/** @param {string} dataDir @returns {Pick<OwnProduct, "webPid" | "postgresPid">} */
function processesOf(dataDir) {
  const [web] = JSON.parse(readFileSync(join(dataDir, "children.json"), "utf8"));
  const postmaster = readFileSync(join(placePostgres(dataDir).cluster, "postmaster.pid"), "utf8");
  return { webPid: web.pid, postgresPid: Number(postmaster.split("\n")[0]) };
}

/**
 * A product of our own, gone with its data when `work` has ended.
 * @template T
 * @param {string} name of its folder
 * @param {Record<string, string>} settings
 * @param {(product: OwnProduct) => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withOwnProduct(name, settings, work) {
  return withDataFolder(name, async (dataDir) => {
    const { url, stop: end } = await startOwnProduct(dataDir, settings);
    return work({ url, dataDir, ...processesOf(dataDir) }).finally(end);
  });
}
