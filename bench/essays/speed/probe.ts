import { engines } from "@/lib/composition/engines";
import type { SpeedPlan, SpeedResult } from "./protocol";

/** What a fresh process measures on itself: one thread of work at a time, all aspects. */
const firstText = "A leitura abre portas. Quem lê entende melhor o mundo e escolhe com mais cuidado.";

/** CPU time of an analysis in milliseconds, the runtime's own threads included. */
async function cpuOf(text: string): Promise<number> {
  const before = process.cpuUsage();
  await engines.analyseEssay({ text });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

async function measure({ texts, rounds, long, longRounds }: SpeedPlan): Promise<SpeedResult> {
  for (const text of texts) await cpuOf(text);
  const each: number[] = [];
  for (let round = 0; round < rounds; round++) for (const text of texts) each.push(await cpuOf(text));
  const { rss } = process.memoryUsage();
  const growth: number[][] = [];
  for (const text of long) {
    const times: number[] = [];
    for (let round = 0; round < longRounds; round++) times.push(await cpuOf(text));
    growth.push(times);
  }
  return { each, growth, rss };
}

await engines.analyseEssay({ text: firstText });
process.on("message", (plan: SpeedPlan) => {
  measure(plan).then(
    (result) => process.send?.({ kind: "result", result }, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.({ kind: "ready" });
