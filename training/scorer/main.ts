import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readScored } from "../corpus";
import { writeUnseenModels } from "../unseen-models";
import { readEssays } from "./read-essays";
import { modelName, modelSeed } from "./train-on";
import { trainScorer } from "./train-scorer";
import { writeScorer } from "./write-scorer";

const usage = "usage: npm run train:scorer -- DATA [OUT]   (reads DATA/scored.jsonl.gz)";
const modelFile = fileURLToPath(new URL("../../lib/engines/essay/scoring/model/enem.bin", import.meta.url));

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Trains on all essays; `npm run bench:essays -- DATA --only scoring` measures the same training over unseen themes. */
async function main([data, out = modelFile]: readonly string[]): Promise<void> {
  if (!data) throw new Error(usage);
  const scored = await readScored(data);
  const folder = await mkdtemp(join(tmpdir(), "elysia-scorer-"));
  const essays = await readEssays(scored, await writeUnseenModels(scored, folder));
  await rm(folder, { recursive: true });
  const inOrder = scored.flatMap(({ id }) => essays.get(id) ?? []);
  const model = trainScorer(inOrder, modelName, modelSeed);
  const bytes = writeScorer(model);
  await writeFile(out, bytes);
  print(`${out}: ${bytes.length} bytes, ${essays.size} essays, ${model.additive.features.length} features`);
  print(`choice of grades: ${JSON.stringify(model.choice)}`);
}

await main(process.argv.slice(2));
