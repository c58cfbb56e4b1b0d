import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ScoredEssay } from "@/training/corpus";
import { mean, quantile } from "../../statistics";
import { fitLine } from "../linear-fit";
import type { Row } from "../table";
import type { SpeedMessage, SpeedPlan, SpeedResult } from "./protocol";
import { essaysOfLength, textOfLength } from "./texts";

const probe = fileURLToPath(new URL("./probe.ts", import.meta.url));
const giveUpMs = 300_000;
const essayWords = 300;
const sizes = [2_000, 5_000, 10_000, 20_000];

/** Starts a fresh process, waits until it has analysed a first text, and lets it measure. */
async function runProbe(plan: SpeedPlan): Promise<SpeedResult & { readyMs: number }> {
  const startedAt = performance.now();
  const child = fork(probe, { signal: AbortSignal.timeout(giveUpMs) });
  const next = async (): Promise<SpeedMessage> => {
    const message = await Promise.race([
      once(child, "message").then(([sent]: SpeedMessage[]) => sent),
      once(child, "exit").then(() => undefined),
    ]);
    if (!message) throw new Error("the speed probe ended before it had a result");
    return message;
  };
  await next();
  const readyMs = performance.now() - startedAt;
  child.send(plan);
  const message = await next();
  if (message.kind !== "result") throw new Error("the speed probe was ready twice");
  return { ...message.result, readyMs };
}

/** How the time grows with the text: 1 is linear, 2 quadratic. */
export const growthExponent = (words: readonly number[], times: readonly number[]): number =>
  fitLine(words.map(Math.log), times.map(Math.log)).slope;

const ms = (time: number): string => `${time.toFixed(1)} ms`;

/** CPU time of an essay of 300 words, start and memory of a fresh process, and how the time grows with the length. */
export async function measureSpeed(essays: readonly ScoredEssay[]): Promise<Row[]> {
  const plan: SpeedPlan = {
    texts: essaysOfLength(essays, essayWords, 50),
    rounds: 4,
    long: sizes.map((words) => textOfLength(essays, words)),
    longRounds: 5,
  };
  process.stderr.write("speed: a fresh process\n");
  const { each, growth, rss, readyMs } = await runProbe(plan);
  const medians = growth.map((times) => quantile(times, 0.5));
  const times = sizes.map((words, index) => `${words / 1_000}k ${ms(medians[index] ?? 0)}`);
  return [
    {
      what: `Speed, ${essayWords} words, all aspects, warm`,
      goal: "≤ 20 ms",
      measured: `${ms(quantile(each, 0.5))} CPU, median of ${each.length} (mean ${ms(mean(each))}, p95 ${ms(quantile(each, 0.95))}, slowest ${ms(Math.max(...each))})`,
    },
    {
      what: "  from process start to the first result",
      goal: "≤ 2 s",
      measured: `${(readyMs / 1_000).toFixed(2)} s`,
    },
    { what: "  resident memory", goal: "≤ 400 MB", measured: `${(rss / 1e6).toFixed(0)} MB` },
    {
      what: "Growth up to 20,000 words",
      goal: "linear",
      measured: `exponent ${growthExponent(sizes, medians).toFixed(2)} (${times.join(", ")})`,
    },
  ];
}
