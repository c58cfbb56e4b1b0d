import { z } from "zod";
import type { SandboxJob, SandboxOutcome, SandboxResult } from "../../port";
import { encodeJob, frameKind } from "./frames";
import type { InterpreterProcess } from "./interpreter-process";
import { readProcessUsage } from "./process-usage";

type Ending = { outcome: SandboxOutcome; error: string };

const watchEveryMs = 20;
const bytesInMb = 1024 * 1024;
/** What the engine around the WebAssembly memory may take for itself during a run: compiled code, buffers. */
const engineMemoryMb = 96;
const longestMessage = 2_000;

const endMessage = z.object({
  outcome: z.enum(["ok", "error", "memory"]),
  error: z.string().transform((text) => text.slice(0, longestMessage)),
});

function readEnding(content: Buffer): Ending {
  try {
    return endMessage.parse(JSON.parse(content.toString("utf8")));
  } catch {
    return { outcome: "error", error: "The interpreter ended without an answer" };
  }
}

/** Collects what was printed, up to a number of bytes that standard output and error share. */
function makeOutput(limit: number) {
  const parts: Buffer[] = [];
  let left = limit;
  return {
    /** @returns whether it was within the limit */
    print(part: Buffer): boolean {
      if (left > 0) parts.push(part.subarray(0, left));
      left -= part.length;
      return left >= 0;
    },
    /** @returns whether it was within the limit */
    discard(length: number): boolean {
      left -= length;
      return left >= 0;
    },
    text: () => Buffer.concat(parts).toString("utf8"),
  };
}

/** One text once: what comes twice is worth nothing. */
function makeReport() {
  let text: string | null = null;
  let spoiled = false;
  return {
    take(content: Buffer) {
      spoiled ||= text !== null;
      text = content.toString("utf8");
    },
    spoil() {
      spoiled = true;
    },
    text: () => (spoiled ? null : text),
  };
}

/** Hands the job over, watches its limits from outside, and ends the process at the first that is reached, or at the end. */
export async function runJob(process: InterpreterProcess, job: SandboxJob): Promise<SandboxResult> {
  const { limits } = job;
  const output = makeOutput(limits.outputBytes);
  const report = makeReport();
  const before = readProcessUsage(process.pid);
  const startedAt = performance.now();
  const cpuSince = (usage = readProcessUsage(process.pid)) =>
    usage && before ? usage.cpuMs - before.cpuMs : performance.now() - startedAt;
  const residentLimit =
    (before?.residentBytes ?? Number.POSITIVE_INFINITY) + (limits.memoryMb + engineMemoryMb) * bytesInMb;

  const measured = await new Promise<Ending & Pick<SandboxResult, "wallMs" | "cpuMs" | "peakMemoryBytes">>(
    (resolve) => {
      const finish = (ending: Ending) => {
        clearTimeout(clock);
        clearInterval(watch);
        const wallMs = performance.now() - startedAt;
        const usage = readProcessUsage(process.pid) ?? latest;
        process.kill();
        resolve({ ...ending, wallMs, cpuMs: cpuSince(usage), peakMemoryBytes: usage?.peakBytes ?? null });
      };
      const end = (outcome: SandboxOutcome, error: string) => finish({ outcome, error });
      let latest = before;
      const timeUp = () => end("timeout", "The time is over");
      const clock = setTimeout(timeUp, limits.wallMs);
      const watch = setInterval(() => {
        latest = readProcessUsage(process.pid) ?? latest;
        if (cpuSince(latest) >= limits.cpuMs) timeUp();
        else if (latest && latest.residentBytes > residentLimit) end("memory", "MemoryError");
      }, watchEveryMs);
      const tooMuch = () => end("output", "Too much output");
      process.listen({
        output: (part) => output.print(part) || tooMuch(),
        error: (length) => output.discard(length) || tooMuch(),
        broken: () => end("error", "The interpreter broke its protocol"),
        whole: (kind, content) => {
          if (kind === frameKind.report) report.take(content);
          else if (kind === frameKind.end) finish(readEnding(content));
          else report.spoil();
        },
      });
      void process.ended.then((how) => end("error", `The interpreter ended: ${how}`));
      process.input.write(encodeJob(forInterpreter(job)));
    },
  );
  await process.ended;
  const { outcome, error, ...figures } = measured;
  return { outcome, error, stdout: output.text(), report: report.text(), ...figures };
}

const forInterpreter = ({ program, payload, stdin, limits }: SandboxJob) => ({
  program,
  payload: payload ?? null,
  stdin: stdin ?? "",
  memoryMb: limits.memoryMb,
});
