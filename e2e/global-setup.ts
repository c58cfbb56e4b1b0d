import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const startMs = 300_000;
const stopMs = 60_000;

/** A port that is free now, with its next few, since the product's other ports follow from it. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/** Waits until the product says that it is ready. @throws Error with its output when it ends before */
async function untilReady(product: ChildProcess, url: string): Promise<void> {
  let output = "";
  const listen = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-4_000);
  };
  product.stdout?.on("data", listen);
  product.stderr?.on("data", listen);
  const deadline = Date.now() + startMs;
  while (Date.now() < deadline) {
    if (product.exitCode !== null) throw new Error(`npm start ended with ${product.exitCode}:\n${output}`);
    const ready = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`The product was not ready after ${startMs / 1_000} s:\n${output}`);
}

async function stop(product: ChildProcess): Promise<void> {
  if (product.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => product.once("exit", () => resolve()));
  product.kill("SIGTERM");
  const timer = setTimeout(() => product.kill("SIGKILL"), stopMs);
  await ended;
  clearTimeout(timer);
}

/** Starts the product in a data folder of its own, unless ELYSIA_E2E_URL names one that runs. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.ELYSIA_E2E_URL;
  if (given) return undefined;
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataFolder = mkdtempSync(join(tmpdir(), "elysia-e2e-data-"));
  const product = spawn(process.execPath, ["scripts/start.mjs"], {
    env: Object.assign({}, process.env, {
      PORT: String(port),
      ELYSIA_DATA: dataFolder,
      DATABASE_URL: "",
      SMTP_URL: "",
    }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.env.ELYSIA_E2E_URL = url;
  try {
    await untilReady(product, url);
  } catch (error) {
    await stop(product);
    rmSync(dataFolder, { recursive: true, force: true });
    throw error;
  }
  return async () => {
    await stop(product);
    rmSync(dataFolder, { recursive: true, force: true });
  };
}
