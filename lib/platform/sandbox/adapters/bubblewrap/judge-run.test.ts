import { constants } from "node:os";
import { describe, expect, it } from "vitest";
import { judgeRun } from "./judge-run";
import type { Ending } from "./wire";

const nonce = Buffer.alloc(16, 1);
const limits = { wallMs: 100, cpuMs: 200, memoryMb: 64, outputBytes: 300 };

function judge(ending: Ending, code = 0, failure = "") {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(failure));
  const channel = failure
    ? Buffer.concat([nonce, Buffer.from("F"), length, Buffer.from(failure)])
    : Buffer.alloc(0);
  const measured = { wallMs: 1, cpuMs: 2, peakMemoryBytes: 3 };
  const run = { ending, code, ...measured, stdout: Buffer.from("shown"), channel };
  const { outcome, error, ...rest } = judgeRun(run, { program: "", limits }, nonce);
  expect(rest).toEqual({ stdout: "shown", report: null, ...measured });
  return [outcome, error];
}

describe("how a run ended", () => {
  it.each<[Ending, number, string, string, string]>([
    ["exited", 0, "", "ok", ""],
    ["exited", 3, "", "error", "Ended: exit status 3"],
    ["exited", 1, "other\n0\nValueError: x", "error", "ValueError: x"],
    ["exited", 1, "memory\n0\nMemoryError", "memory", "MemoryError"],
    ["exited", 1, "system\n1\nPermissionError: y", "denied", "PermissionError: y"],
    ["exited", 1, "system\n30\nOSError: z", "denied", "OSError: z"],
    ["exited", 1, "system\n2\nFileNotFoundError", "error", "FileNotFoundError"],
    ["wall", 9, "", "timeout", "Ended: ran for 100 ms"],
    ["processor", 9, "", "timeout", "Ended: used the processor for 200 ms"],
    ["output", 9, "", "output", "Ended: wrote over 300 bytes"],
    ["signalled", constants.signals.SIGSEGV, "", "error", "Killed: SIGSEGV"],
    ["signalled", constants.signals.SIGKILL, "", "memory", "Killed: SIGKILL"],
    ["signalled", constants.signals.SIGSYS, "", "denied", "Killed: SIGSYS"],
    ["signalled", 60, "", "error", "Killed: signal 60"],
  ])("%s with %i and %j", (ending, code, failure, outcome, error) => {
    expect(judge(ending, code, failure)).toEqual([outcome, error]);
  });
});
