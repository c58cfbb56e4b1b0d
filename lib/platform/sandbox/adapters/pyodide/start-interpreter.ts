import type { SandboxJob, SandboxResult } from "../../port";
import { interpreterCommand } from "./confinement";
import { frameKind } from "./frames";
import { type InterpreterProcess, spawnInterpreter } from "./interpreter-process";
import { runJob } from "./job-run";

/** One interpreter that is loaded and waits for the only job of its life. */
export type Interpreter = {
  isAlive(): boolean;
  /** Runs the job and ends the process. @throws when the process is ended from outside meanwhile */
  run(job: SandboxJob): Promise<SandboxResult>;
  /** Ends the process, whatever it does. */
  end(): Promise<void>;
};

const startTimeoutMs = 60_000;

function whenReady(process: InterpreterProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (why: string) => {
      process.kill();
      reject(new Error(`The Pyodide interpreter did not start: ${why}`));
    };
    const timer = setTimeout(() => refuse("it took too long"), startTimeoutMs);
    const unexpected = () => refuse("it spoke out of turn");
    process.listen({
      output: unexpected,
      error: unexpected,
      broken: unexpected,
      whole: (kind) => {
        clearTimeout(timer);
        if (kind === frameKind.ready) resolve();
        else unexpected();
      },
    });
    void process.ended.then((how) => {
      clearTimeout(timer);
      refuse(how);
    });
  });
}

/**
 * Starts an interpreter from the snapshot.
 * @param signal ends the process at any time
 * @throws when it does not come to be ready
 */
export async function startInterpreter(
  confinement: readonly string[],
  snapshotFile: string,
  signal: AbortSignal,
): Promise<Interpreter> {
  const process = await spawnInterpreter(interpreterCommand(confinement, "serve"), snapshotFile);
  let alive = true;
  void process.ended.then(() => {
    alive = false;
    signal.removeEventListener("abort", process.kill);
  });
  signal.addEventListener("abort", process.kill);
  if (signal.aborted) process.kill();
  await whenReady(process);
  return {
    isAlive: () => alive,
    async run(job) {
      const result = await runJob(process, job);
      signal.throwIfAborted();
      return result;
    },
    async end() {
      process.kill();
      await process.ended;
    },
  };
}
