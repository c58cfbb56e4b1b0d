import type { RunPython } from "../../run-python";
import { loadRecorder } from "../harness";
import type { CallCase } from "../workload";

const limits = { wallMs: 4_000, cpuMs: 800, memoryMb: 256, outputBytes: 65_536 };
/** What a program has that calls its own functions: assertions, examples in its texts, a part for running it, calls at the top. */
const callsItself = />>>|^\s*assert\b|__main__|^[A-Za-z_][\w.]*\(/mu;

/**
 * The arguments that a program itself calls a function with – in its assertions, doctests and main part –, where they can be written as
 * literals. A program that reads what nobody has given, or takes too long, has none.
 */
export async function recordCalls(run: RunPython, source: string, entry: string): Promise<CallCase[]> {
  if (!callsItself.test(source)) return [];
  const { report } = await run({
    program: await loadRecorder(),
    payload: JSON.stringify({ source, entry }),
    limits,
  });
  if (report === null) return [];
  const calls = JSON.parse(report) as string[];
  return calls.map((args) => ({ args, origin: "recorded" }));
}
