import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Client, signIn } from "./session";
import { quantile } from "./statistics";

/**
 * How long a person waits: from the POST of a 344-word essay to its finished result, over HTTP, on a running product.
 * `npm run bench:upload -- --url http://localhost:3000 --runs 30 --together 1`
 */
const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://localhost:3000" },
    email: { type: "string", default: "ana@elysia.demo" },
    password: { type: "string", default: "ler-com-calma-2026" },
    runs: { type: "string", default: "30" },
    together: { type: "string", default: "1" },
  },
});

const giveUpMs = 120_000;
const pollMs = 20;
const ended = new Set(["completed", "partial", "failed", "cancelled"]);

async function measureOne(client: Client, text: string): Promise<number> {
  const startedAt = performance.now();
  const accepted = await client.call("/api/v1/essays", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text }),
  });
  if (accepted.status !== 202)
    throw new Error(`the essay was refused: ${accepted.status} ${await accepted.text()}`);
  const { analysisId }: { analysisId: string } = await accepted.json();
  while (performance.now() - startedAt < giveUpMs) {
    const { status }: { status: string } = await (await client.call(`/api/v1/analyses/${analysisId}`)).json();
    if (ended.has(status)) {
      if (status !== "completed") throw new Error(`the analysis ended as ${status}`);
      return performance.now() - startedAt;
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error("no result in two minutes");
}

async function main(): Promise<void> {
  const client = await signIn(values.url, values.email, values.password);
  const essay = await readFile(new URL("../lib/engines/essay/examples/strong.txt", import.meta.url), "utf8");
  const runs = Number(values.runs);
  const together = Number(values.together);
  const times: number[] = [];
  const startedAt = performance.now();
  for (let done = 0; done < runs; done += together) {
    const batch = Array.from({ length: Math.min(together, runs - done) }, () => measureOne(client, essay));
    times.push(...(await Promise.all(batch)));
  }
  const minutes = (performance.now() - startedAt) / 60_000;
  const ms = (share: number) => `${Math.round(quantile(times, share))} ms`;
  console.log(`${runs} essays of 344 words, ${together} at once: ${(runs / minutes).toFixed(0)} a minute`);
  console.log(`upload to result: median ${ms(0.5)}, p95 ${ms(0.95)}, slowest ${ms(1)}`);
}

await main();
