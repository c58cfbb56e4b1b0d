import { readPythonOnce } from "../read-python";
import type { RunLimits, RunPython } from "../run-python";
import { type Clock, outsideMs, refusalOf, type Sampled } from "./sample";
import { median } from "./statistics";

/** The Python program that makes the calls. */
export const callHarness = readPythonOnce(new URL("./time_calls.py", import.meta.url));

/** Calls of `entryPoint`, a round being one call for each case. */
export type CallPlan = {
  entryPoint: string;
  cases: readonly string[];
  /** Rounds to run, and the time on the wall in milliseconds after which no other begins. */
  rounds: number;
  boxMs: number;
  clock: Clock;
  limits: RunLimits;
  /** A word that the report must repeat: text that is merely printed or guessed is none. */
  nonce: string;
};

type CallReport = { steady: boolean; answer: string; wholeMs: number; rounds: number[] };

const reportForm =
  /^(?<nonce>\S+)\n(?<state>steady|changing)\n(?<answer>[0-9a-f ]+)\n(?<whole>\d{1,15})\n(?<rounds>\d{1,15}(?: \d{1,15})*)$/u;
const nanosecondsInMs = 1e6;

/** Reads what the harness reports; undefined for what it never writes. */
function readReport(text: string | null, nonce: string): CallReport | undefined {
  const found = text === null ? undefined : reportForm.exec(text)?.groups;
  if (found?.nonce !== nonce || found.rounds === undefined || found.answer === undefined) return undefined;
  const rounds = found.rounds.split(" ").map((nanoseconds) => Number(nanoseconds) / nanosecondsInMs);
  const wholeMs = Number(found.whole) / nanosecondsInMs;
  return { steady: found.state === "steady", answer: found.answer, wholeMs, rounds };
}

/** Runs rounds of calls of one version in one fresh interpreter. */
export async function sampleCalls(run: RunPython, source: string, plan: CallPlan): Promise<Sampled> {
  const { limits, ...rest } = plan;
  const result = await run({
    program: await callHarness(),
    payload: JSON.stringify({ ...rest, source }),
    limits,
  });
  const refusal = refusalOf(result);
  if (refusal) return refusal;
  const report = readReport(result.report, plan.nonce);
  if (!report || report.rounds.length > plan.rounds) return "failed";
  if (!report.steady) return "answers-change";
  return {
    ms: median(report.rounds),
    insideMs: report.rounds.reduce((total, round) => total + round, 0),
    wholeMs: report.wholeMs,
    firstMs: report.rounds[0] ?? Number.NaN,
    outsideMs: outsideMs(result, plan.clock),
    wallMs: result.wallMs,
    cpuMs: result.cpuMs,
    peakMemoryBytes: result.peakMemoryBytes,
    answer: `${report.answer}\n${result.stdout}`,
    rounds: report.rounds.length,
  };
}
