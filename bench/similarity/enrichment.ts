import { enrichText } from "@/lib/composition/enrich-text";
import type { Row } from "../essays/table";
import { quantile } from "../statistics";
import { setParts } from "./set/parameters";
import { readExample } from "./set/texts";

const rounds = 30;
/** A long text: so many times the longest example. */
const longText = 20;

async function timeOf(text: string): Promise<number> {
  const start = performance.now();
  await enrichText(text);
  return performance.now() - start;
}

/** Milliseconds that one enrichment takes, the models loaded. */
export async function measureEnrichment(): Promise<Row[]> {
  const texts = await Promise.all(
    [...setParts.tuning.examples, ...setParts.heldOut.examples, "english"].map(readExample),
  );
  for (const text of texts) await enrichText(text);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) for (const text of texts) times.push(await timeOf(text));
  const longest = texts.toSorted((a, b) => b.length - a.length)[0] ?? "";
  const long = Array.from({ length: longText }, () => longest).join("\n");
  return [
    {
      what: "Enrichment of an example, ms",
      goal: "",
      measured: `median ${quantile(times, 0.5).toFixed(1)}, p95 ${quantile(times, 0.95).toFixed(1)}`,
    },
    {
      what: `Enrichment of ${long.length.toLocaleString("en")} characters, ms`,
      goal: "",
      measured: (await timeOf(long)).toFixed(0),
    },
  ];
}
