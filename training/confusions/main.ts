import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readDocument } from "@/lib/engines/essay/document";
import { readLogisticModels } from "@/lib/engines/essay/language/logistic-model";
import { tagsOf } from "@/lib/engines/essay/language/tags-of";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { readScored, type ScoredEssay, textOf } from "../corpus";
import { ExampleSet } from "../linear/example-set";
import { compactLogistic, trainLogistic } from "../linear/train-logistic";
import { writeLogisticModels } from "../linear/write-logistic";
import { measureChoices } from "./measure-choices";
import { plantErrors } from "./plant-errors";
import { visitPlaces } from "./visit-places";

const [data, out = "lib/engines/essay/norm/model"] = process.argv.slice(2);
if (data === undefined) throw new Error("npm run train:confusions -- DATA [OUT]");

/** The share of words that are exchanged, and of the others that are kept as examples. */
const plantedRate = 0.05;
const keptShare = 0.5;
const settings = { seed: 1, epochs: 3, leastCount: 6, rate: 0.15, l1: 2, l2: 0.5 };

/** How the finished model is tried: errors planted into some of the essays that it has not seen . */
const measured = { every: 16, plantedRate: 0.03 };

const started = Date.now();
const tell = (what: string): void => {
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0)} s: ${what}\n`);
};

/** Every choice of the essays as their writers made it, but for those in whose place an error was planted. */
async function collect(essays: readonly ScoredEssay[]): Promise<ExampleSet> {
  const random = seededRandom(settings.seed);
  const examples = new ExampleSet();
  for (const essay of essays) {
    const text = textOf(essay);
    const tags = await tagsOf(readDocument({ text, language: "pt" }));
    const { text: changed, planted } = plantErrors(text, tags, plantedRate, random);
    await visitPlaces(
      changed,
      ({ name }, start) => (planted.has(start) ? planted.get(start)?.name === name : random() < keptShare),
      ({ written }, list, start) => {
        const right = planted.has(start) ? 1 - written : written;
        examples.add(list, right === 1);
      },
    );
  }
  return examples;
}

const essays = await readScored(data);
/*
 * Every other essay, whatever its grade: a model knows what it was trained on, so if it had seen the good essays alone, fewer findings in
 * them would tell the scorer's training more than they tell of an essay that is new.
 */
const seen = essays.filter((_, index) => index % 2 === 0);
const examples = await collect(seen);
tell(`${examples.count} examples of ${seen.length} essays`);
const trained = trainLogistic(examples, settings);
const bytes = writeLogisticModels({ choices: compactLogistic(trained) });
await mkdir(out, { recursive: true });
await writeFile(join(out, "portuguese-choices.bin"), bytes);
tell(`${trained.hashes.length} weights, ${bytes.length} bytes`);

const unseen = essays.filter((_, index) => index % measured.every === 1);
const { rules, elsewhere, words } = await measureChoices(
  unseen.map((essay) => textOf(essay)),
  readLogisticModels(bytes)("choices"),
  measured.plantedRate,
  seededRandom(settings.seed + 1),
);
for (const [rule, { planted, found, restored }] of rules)
  tell(`${rule}: ${planted} planted, ${found} found, ${restored} restored`);
tell(`${elsewhere} findings elsewhere in ${words} words of ${unseen.length} essays`);
