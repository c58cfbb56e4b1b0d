import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bareEnvironment } from "../../bare-environment";
import { interpreterCommand } from "./confinement";
import { ownFolder, packageFolder } from "./files";
import { removeOldSnapshots } from "./old-snapshots";

const makeTimeoutMs = 120_000;
const largestSnapshot = 256 * 1024 * 1024;

/** Changes with all that goes into a snapshot: Pyodide, Node, and the files that are loaded into it. */
async function snapshotName(): Promise<string> {
  const digest = createHash("sha256").update(process.version);
  const files = [
    join(packageFolder, "package.json"),
    join(packageFolder, "pyodide-lock.json"),
    ...["interpreter.mjs", "realm.js", "supervisor.py"].map((file) => join(ownFolder, file)),
  ];
  for (const file of files) digest.update(await readFile(file));
  return `pyodide-${digest.digest("hex").slice(0, 16)}.snapshot`;
}

function makeSnapshot(confinement: readonly string[], signal: AbortSignal): Promise<Buffer> {
  const [file, args] = interpreterCommand(confinement, "snapshot");
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      env: bareEnvironment({}),
      cwd: "/",
      stdio: ["ignore", "pipe", "pipe"],
      timeout: makeTimeoutMs,
      killSignal: "SIGKILL",
      signal,
    });
    const parts: Buffer[] = [];
    let length = 0;
    let words = "";
    child.stdout.on("data", (part: Buffer) => {
      parts.push(part);
      length += part.length;
      if (length > largestSnapshot) child.kill("SIGKILL");
    });
    child.stderr.on("data", (part: Buffer) => {
      words = `${words}${part.toString("utf8")}`.slice(-500);
    });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0 && length > 0) resolve(Buffer.concat(parts));
      else reject(new Error(`Pyodide's memory snapshot could not be made (${signal ?? code}): ${words}`));
    });
  });
}

/**
 * The file of the interpreter's memory right after its start, made at first use (seconds) and kept in the folder.
 * Those of earlier versions go when a new one is made. Processes that make it at the same time each make it whole; the last one's stays.
 * @throws when the interpreter does not start, or the folder cannot be written
 */
export async function ensureSnapshot(
  cacheFolder: string,
  confinement: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  const file = join(cacheFolder, await snapshotName());
  const known = await stat(file).catch(() => undefined);
  if (known?.isFile() && known.size > 0) return file;
  await mkdir(cacheFolder, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await writeFile(unfinished, await makeSnapshot(confinement, signal));
    await rename(unfinished, file);
    await removeOldSnapshots(cacheFolder, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  return file;
}
