import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Duplex, Readable, Writable } from "node:stream";
import { bareEnvironment } from "../../bare-environment";
import type { SandboxJob, SandboxResult } from "../../port";
import type { BubblewrapSetup } from "./bubblewrap-setup";
import { bwrapArguments, descriptors } from "./bwrap-command";
import { type ByteReader, readBytes } from "./byte-reader";
import { judgeRun } from "./judge-run";
import { seccompFilter } from "./seccomp-filter";
import { jobPolicy, zygotePolicy } from "./seccomp-policy";
import { sourcePath } from "./source-path";
import {
  decodeResult,
  encodeFilter,
  encodeJob,
  greetingBytes,
  nonceBytes,
  type Run,
  resultBytes,
} from "./wire";

const startTimeoutMs = 20_000;
const forkTimeoutMs = 10_000;
const transferTimeoutMs = 10_000;
const bubblewrap = "bwrap";
const searchPath = "/usr/local/bin:/usr/bin:/bin:/run/current-system/sw/bin";

/** A fork-server in bubblewrap, at the other end of `zygote.py`. */
export type Zygote = {
  /** As in "3.11.2". */
  python: string;
  /** False from the moment that it did anything but answer a job: it must not be used again. */
  sound(): boolean;
  /**
   * Runs one job; one at a time.
   * @returns null when the fork-server was lost before the program began
   */
  run(job: SandboxJob): Promise<SandboxResult | null>;
  /** Kills it with all that runs in it. */
  end(): Promise<void>;
};

/**
 * @param slackMs how much later than a program's own limit all is killed, when no answer has come
 * @throws when bubblewrap or Python does not start
 */
export async function startZygote(setup: BubblewrapSetup, slackMs: number): Promise<Zygote> {
  const bwrap = await spawnBwrap(setup);
  const { stdin, stdout } = bwrap.process;
  const reader = readBytes(stdout);
  stdin.write(encodeFilter(seccompFilter(jobPolicy, setup.architecture)));
  const kill = () => bwrap.process.kill("SIGKILL");
  const greeting = await within(startTimeoutMs, reader.read(greetingBytes), kill).catch(async (cause) => {
    kill();
    await bwrap.ended;
    throw new Error(`the sandbox does not start: ${bwrap.complaint()}`, { cause });
  });
  let isSound = true;
  bwrap.process.once("exit", () => {
    isSound = false;
  });
  return {
    python: greeting.toString("latin1").trimEnd(),
    sound: () => isSound,
    run: async (job) => {
      const nonce = randomBytes(nonceBytes);
      stdin.write(encodeJob(nonce, job));
      const attempt = await runOnce(reader, job, nonce, slackMs, kill);
      if (attempt.run) return judgeRun(attempt.run, job, nonce);
      isSound = false;
      return attempt.began === undefined ? null : lostRun(job, performance.now() - attempt.began);
    },
    end: async () => {
      isSound = false;
      kill();
      await bwrap.ended;
    },
  };
}

/** A job from its start to its answer, each stage with its own time; where one is late, all is killed. */
async function runOnce(
  reader: ByteReader,
  job: SandboxJob,
  nonce: Buffer,
  slackMs: number,
  kill: () => void,
) {
  let began: number | undefined;
  try {
    await within(forkTimeoutMs, reader.read(1), kill);
    began = performance.now();
    const header = await within(job.limits.wallMs + slackMs, reader.read(resultBytes), kill);
    const { stdoutBytes, channelBytes, ...measured } = decodeResult(header, nonce);
    const stdout = await within(transferTimeoutMs, reader.read(stdoutBytes), kill);
    const channel = await within(transferTimeoutMs, reader.read(channelBytes), kill);
    const run: Run = { ...measured, stdout, channel };
    return { run, began };
  } catch {
    kill();
    return { run: null, began };
  }
}

/** The fork-server was killed because its program was over time, or it died with its program. */
function lostRun({ limits }: SandboxJob, wallMs: number): SandboxResult {
  const late = wallMs >= limits.wallMs;
  return {
    outcome: late ? "timeout" : "error",
    error: late ? `Ended: ran for ${limits.wallMs} ms` : "Ended: the interpreter was lost",
    ...{ stdout: "", report: null, wallMs, cpuMs: Math.min(wallMs, limits.cpuMs), peakMemoryBytes: null },
  };
}

/** Waits so long; then, unless the answer came while this process was busy, calls `late`, which has to end the wait. */
async function within<T>(ms: number, answer: Promise<T>, late: () => void): Promise<T> {
  let settled = false;
  const timer = setTimeout(() => setImmediate(() => settled || late()), ms);
  try {
    return await answer;
  } finally {
    settled = true;
    clearTimeout(timer);
  }
}

type Bwrap = {
  process: ChildProcess & { stdin: Writable; stdout: Readable };
  ended: Promise<void>;
  complaint(): string;
};

async function spawnBwrap({ interpreter, account, architecture }: BubblewrapSetup): Promise<Bwrap> {
  const [child, zygote] = await Promise.all(
    ["child.py", "zygote.py"].map((name) => readFile(sourcePath(name))),
  );
  const bwrap = spawn(bubblewrap, bwrapArguments(interpreter), {
    env: bareEnvironment({ PATH: searchPath }),
    cwd: "/",
    stdio: ["pipe", "pipe", "pipe", "pipe", "pipe", "pipe"],
    ...account,
  });
  const ended = new Promise<void>((resolve) => {
    bwrap.once("close", () => resolve());
    bwrap.once("error", () => resolve());
  });
  let complaint = "";
  bwrap.stderr.on("data", (text: Buffer) => {
    complaint = (complaint + text.toString("utf8")).slice(-2_000);
  });
  bwrap.stdin.on("error", () => {});
  const feed = (descriptor: number, bytes: Buffer | undefined) => {
    const pipe = bwrap.stdio[descriptor] as Duplex;
    pipe.on("error", () => {});
    pipe.end(bytes);
  };
  feed(descriptors.seccomp, seccompFilter(zygotePolicy, architecture));
  feed(descriptors.child, child);
  feed(descriptors.zygote, zygote);
  return { process: bwrap, ended, complaint: () => complaint };
}
