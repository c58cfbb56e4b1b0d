import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open } from "node:fs/promises";
import type { Writable } from "node:stream";
import { bareEnvironment } from "../../bare-environment";
import { type FrameHandlers, makeFrameReader } from "./frames";

/** The process of an interpreter. */
export type InterpreterProcess = {
  readonly pid: number;
  readonly input: Writable;
  /** Who is told of frames from now on. */
  listen(handlers: FrameHandlers): void;
  /** Resolves once the process has ended and all it wrote was read, with what ended it. */
  readonly ended: Promise<string>;
  kill(): void;
};

async function spawnServing([file, args]: [string, string[]], snapshotFile: string): Promise<ChildProcess> {
  const snapshot = await open(snapshotFile, "r");
  try {
    const child = spawn(file, args, {
      env: bareEnvironment({}),
      cwd: "/",
      stdio: ["pipe", "pipe", "ignore", snapshot.fd],
    });
    await once(child, "spawn");
    return child;
  } finally {
    await snapshot.close();
  }
}

function attach(child: ChildProcess): InterpreterProcess {
  const { stdin, stdout, pid } = child;
  if (!stdin || !stdout || !pid) throw new Error("The interpreter's process has no streams");
  let handlers: FrameHandlers | undefined;
  const read = makeFrameReader({
    output: (part) => handlers?.output(part),
    error: (length) => handlers?.error(length),
    whole: (kind, content) => handlers?.whole(kind, content),
    broken: () => handlers?.broken(),
  });
  stdout.on("data", read);
  // A signal that cannot be delivered is no reason to end; `close` tells when the process has gone.
  child.on("error", () => undefined);
  for (const stream of [stdin, stdout]) stream.on("error", () => child.kill("SIGKILL"));
  const ended = new Promise<string>((resolve) => {
    child.once("close", (code, signal) => resolve(signal ?? `exit ${code}`));
  });
  return {
    pid,
    input: stdin,
    listen: (next) => {
      handlers = next;
    },
    ended,
    kill: () => child.kill("SIGKILL"),
  };
}

/** Starts the command of an interpreter that serves, with the snapshot open for it. */
export async function spawnInterpreter(
  command: [string, string[]],
  snapshotFile: string,
): Promise<InterpreterProcess> {
  return attach(await spawnServing(command, snapshotFile));
}
