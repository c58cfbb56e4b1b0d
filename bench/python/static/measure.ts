import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Row } from "../../essays/table";
import { quantile } from "../../statistics";
import { libraryPieces, uniqueFiles } from "./files";
import { measurePeers } from "./peers";
import type { StaticMessage, StaticPlan, StaticResult } from "./protocol";

const probe = fileURLToPath(new URL("./probe.ts", import.meta.url));
const giveUpMs = 300_000;
const processes = 2;
const pieces = 300;
const warmUpFiles = 60;
const peerFiles = 20;

type Probe = { analyse: (plan: StaticPlan) => Promise<StaticResult> };

/** A process that is ready to analyse. */
async function startProbe(): Promise<Probe> {
  const child = fork(probe, { signal: AbortSignal.timeout(giveUpMs) });
  const next = async (): Promise<StaticMessage> => {
    const message = await Promise.race([
      once(child, "message").then(([sent]: StaticMessage[]) => sent),
      once(child, "exit").then(() => undefined),
    ]);
    if (!message) throw new Error("a process of the static benchmark ended before it had a result");
    return message;
  };
  await next();
  return {
    analyse: async (plan) => {
      child.send(plan);
      const message = await next();
      if (message.kind !== "result") throw new Error("a process of the static benchmark was ready twice");
      return message.result;
    },
  };
}

const ms = (time: number): string => `${time.toFixed(1)} ms`;

/**
 * Static analysis of unique files of about a hundred lines, all aspects, in two warm processes; and the same files through other
 * analysers, where they are installed.
 */
export async function measureStatic(count = 2_000): Promise<Row[]> {
  process.stderr.write(`static: ${count} files in ${processes} processes\n`);
  const files = uniqueFiles(await libraryPieces(pieces), count + warmUpFiles);
  const warmUp = files.slice(count);
  const started = await Promise.all(Array.from({ length: processes }, startProbe));
  const share = Math.ceil(count / processes);
  const results = await Promise.all(
    started.map(({ analyse }, index) =>
      analyse({ warmUp, files: files.slice(index * share, Math.min((index + 1) * share, count)) }),
    ),
  );
  const times = results.flatMap((result) => result.times);
  const busiest = Math.max(...results.map((result) => result.times.reduce((sum, time) => sum + time, 0)));
  const perMinute = (times.length * 60_000) / busiest;
  const cpu = results.reduce((sum, result) => sum + result.cpu, 0) / times.length;
  const findings = results.reduce((sum, result) => sum + result.findings, 0);
  return [
    {
      what: `Static analysis, ${times.length} unique files of 100 lines, ${processes} warm processes`,
      goal: "≥ 3,000 a minute",
      measured: `${Math.round(perMinute)} a minute (${(findings / times.length).toFixed(1)} findings a file)`,
    },
    {
      what: "  one file",
      goal: "p95 ≤ 50 ms",
      measured: `p50 ${ms(quantile(times, 0.5))}, p95 ${ms(quantile(times, 0.95))}`,
    },
    { what: "  processor time of one file", goal: "≤ 40 ms", measured: `${ms(cpu)} in the mean` },
    ...(await measurePeers(files.slice(0, peerFiles), perMinute)),
  ];
}
