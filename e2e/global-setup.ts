import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { assertPortFree, findFreePort, portsFrom } from "../scripts/launch/ports.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const loopback = "127.0.0.1";
const startMs = 15 * 60_000;
const stopMs = 45_000;
const pollMs = 250;

/** Settings that would make it another product than the demo that a fresh clone starts. */
const foreign = [
  "DATABASE_URL",
  "DATABASE_OWNER_URL",
  "ELYSIA_BASE_URL",
  "EMBEDDED_DRAIN",
  "HOST",
  "INNGEST_BASE_URL",
  "SMTP_URL",
];

/** A port for the web server, with Postgres's free as well. */
async function freePort(tries = 20): Promise<number> {
  const port = await findFreePort();
  try {
    await assertPortFree(portsFrom(String(port)).postgres, loopback, "Postgres");
    return port;
  } catch (error) {
    if (tries <= 1) throw error;
    return freePort(tries - 1);
  }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status === 200,
    () => false,
  );

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

async function untilReady(url: string, product?: ChildProcess): Promise<void> {
  const deadline = Date.now() + startMs;
  while (!(await isReady(url))) {
    if (product && hasEnded(product)) throw new Error("The product ended instead of starting; see above.");
    if (Date.now() > deadline) throw new Error(`${url} did not get ready in ${startMs / 60_000} minutes.`);
    await sleep(pollMs);
  }
}

/** Ends the launcher, which stops what it started; the second signal hurries it. */
async function stop(product: ChildProcess): Promise<void> {
  for (const signal of ["SIGTERM", "SIGTERM", "SIGKILL"] as const) {
    if (hasEnded(product)) return;
    product.kill(signal);
    const deadline = Date.now() + stopMs;
    while (!hasEnded(product) && Date.now() < deadline) await sleep(pollMs);
  }
}

/** Starts the product with data of its own, and tells the tests its address. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const given = process.env.ELYSIA_E2E_URL;
  if (given) {
    await untilReady(given);
    return async () => {};
  }
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), "elysia-e2e-data-"));
  const unset = Object.fromEntries(foreign.map((name) => [name, undefined]));
  const product = spawn(process.execPath, [join("scripts", "start.mjs")], {
    cwd: root,
    env: { ...process.env, ...unset, PORT: String(port), ELYSIA_DATA: data },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const end = async (): Promise<void> => {
    await stop(product);
    await rm(data, { recursive: true, force: true });
  };
  try {
    const url = `http://localhost:${port}`;
    await untilReady(url, product);
    process.env.ELYSIA_E2E_URL = url;
    return end;
  } catch (error) {
    await end();
    throw error;
  }
}
