import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { loadLanguageModel } from "@/lib/engines/essay/language/load-model";
import { probabilityOf } from "@/lib/engines/essay/language/logistic-model";
import { readScored } from "../corpus";
import { operatingPoint } from "../linear/operating-point";
import { writeLogisticModels } from "../linear/write-logistic";
import { commaOptions } from "./options";
import { type CrossFitted, trainCommas } from "./train-commas";

const usage = "usage: npm run train:commas -- DATA [OUT]   (reads DATA/scored.jsonl.gz)";
const modelFile = fileURLToPath(
  new URL("../../lib/engines/essay/commas/model/portuguese-commas.bin", import.meta.url),
);
const precisions = [0.7, 0.6, 0.5, 0.4, 0.3];

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Prints how many of the reviewers' notes are found at some precisions, and the probability from which on. */
function report(name: string, { scores, noted, notes }: CrossFitted): void {
  const judged = noted.reduce((sum, note) => sum + note, 0);
  for (const precision of precisions) {
    const point = operatingPoint(scores, noted, precision);
    if (!point) continue;
    const probability = probabilityOf(point.threshold).toFixed(2);
    const recall = ((point.recall * judged) / notes).toFixed(3);
    print(`${name}: precision ${precision}, recall ${recall}, from a probability of ${probability}`);
  }
}

async function main([data, out = modelFile]: readonly string[]): Promise<void> {
  if (!data) throw new Error(usage);
  const { models, faults } = trainCommas(await loadLanguageModel(), await readScored(data), commaOptions);
  const bytes = writeLogisticModels(models);
  await writeFile(out, bytes);
  print(`${out}: ${bytes.length} bytes`);
  const { open, comma } = faults;
  report("missing", open);
  report("surplus", comma);
  report("both", {
    scores: Float64Array.from([...open.scores, ...comma.scores]),
    noted: Uint8Array.from([...open.noted, ...comma.noted]),
    notes: open.notes + comma.notes,
  });
}

await main(process.argv.slice(2));
