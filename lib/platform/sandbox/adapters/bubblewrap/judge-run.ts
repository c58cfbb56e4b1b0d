import { constants } from "node:os";
import type { SandboxJob, SandboxOutcome, SandboxResult } from "../../port";
import { type Failure, readChannel } from "./channel";
import type { Run } from "./wire";

const { EPERM, EACCES, EROFS, EFBIG } = constants.errno;
/** What the sandbox answers where it forbids; nothing else in it does. */
const forbidden: readonly number[] = [EPERM, EACCES, EROFS, EFBIG];

type Verdict = { outcome: SandboxOutcome; error: string };

/** Says how a run ended: first what the fork-server saw, then what the program said itself. */
export function judgeRun(run: Run, job: SandboxJob, nonce: Buffer): SandboxResult {
  const { report, failure } = readChannel(run.channel, nonce);
  const { wallMs, cpuMs, peakMemoryBytes } = run;
  const stdout = run.stdout.toString("utf8");
  return { ...verdict(run, job, failure), stdout, report, wallMs, cpuMs, peakMemoryBytes };
}

function verdict({ ending, code }: Run, { limits }: SandboxJob, failure: Failure | null): Verdict {
  if (ending === "wall") return { outcome: "timeout", error: `Ended: ran for ${limits.wallMs} ms` };
  if (ending === "processor")
    return { outcome: "timeout", error: `Ended: used the processor for ${limits.cpuMs} ms` };
  if (ending === "output")
    return { outcome: "output", error: `Ended: wrote over ${limits.outputBytes} bytes` };
  if (ending === "signalled") return { outcome: outcomeOfSignal(code), error: `Killed: ${signalName(code)}` };
  if (failure) return { outcome: outcomeOfFailure(failure), error: failure.text };
  return code === 0
    ? { outcome: "ok", error: "" }
    : { outcome: "error", error: `Ended: exit status ${code}` };
}

function outcomeOfFailure({ kind, errno }: Failure): SandboxOutcome {
  if (kind === "memory") return "memory";
  return kind === "system" && forbidden.includes(errno) ? "denied" : "error";
}

/** Nobody but the system sends SIGKILL, when the machine is out of memory; the filter of system calls sends SIGSYS. */
function outcomeOfSignal(signal: number): SandboxOutcome {
  if (signal === constants.signals.SIGKILL) return "memory";
  return signal === constants.signals.SIGSYS ? "denied" : "error";
}

function signalName(signal: number): string {
  return Object.entries(constants.signals).find(([, number]) => number === signal)?.[0] ?? `signal ${signal}`;
}
