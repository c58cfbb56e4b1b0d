import { engines } from "@/lib/composition/engines";
import type { StaticPlan, StaticResult } from "./protocol";

/** What one process measures on itself: all aspects of one file after another. */
async function measure({ warmUp, files }: StaticPlan): Promise<StaticResult> {
  for (const source of warmUp) await engines.analysePython({ source });
  const times: number[] = [];
  let findings = 0;
  const cpuBefore = process.cpuUsage();
  for (const source of files) {
    const startedAt = performance.now();
    const results = await engines.analysePython({ source });
    times.push(performance.now() - startedAt);
    for (const result of results) findings += result.findings.length;
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  return { times, cpu: (user + system) / 1_000, findings };
}

process.on("message", (plan: StaticPlan) => {
  measure(plan).then(
    (result) => process.send?.({ kind: "result", result }, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.({ kind: "ready" });
