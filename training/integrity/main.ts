import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readTemplateModel } from "@/lib/engines/essay/integrity/template-model";
import { readScored } from "../corpus";
import { integritySeed } from "./seed";
import { countStems } from "./stem-counts";
import { type TemplateExample, templateExamples } from "./template-examples";
import { trainPlaces } from "./train-places";
import { trainTemplate } from "./train-template";
import { wordModelOf } from "./word-model-of";
import { writePlaceModel } from "./write-place-model";

const usage = "usage: npm run train:integrity -- DATA   (reads DATA/scored.jsonl.gz)";
const engine = new URL("../../lib/engines/essay/", import.meta.url);
const files = {
  words: fileURLToPath(new URL("theme/model/words.bin", engine)),
  places: fileURLToPath(new URL("integrity/model/places.bin", engine)),
  template: fileURLToPath(new URL("integrity/model/template.json", engine)),
};

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

async function write(file: string, content: Uint8Array): Promise<void> {
  await writeFile(file, content);
  print(`${file}: ${content.length} bytes`);
}

/** Which log-odds so many honest essays exceed, and how many learnt ones exceed them as well. */
function printOperatingPoints(
  examples: readonly TemplateExample[],
  oddsOf: (values: readonly number[]) => number,
): void {
  const honest = examples.filter(({ learnt }) => !learnt).map(({ values }) => oddsOf(values));
  const learnt = examples.filter((example) => example.learnt).map(({ values }) => oddsOf(values));
  for (const alarms of [0.001, 0.002, 0.005, 0.01]) {
    const limit = honest.toSorted((a, b) => b - a)[Math.floor(alarms * honest.length)] ?? 0;
    const caught = learnt.filter((odds) => odds > limit).length / learnt.length;
    print(
      `log-odds above ${limit.toFixed(2)}: ${(100 * alarms).toFixed(1)} % of honest, ${(100 * caught).toFixed(1)} % of learnt essays`,
    );
  }
}

/** Trains the models of stems, of sentences' places and of essays learnt by heart, and writes them into the engine. */
async function main([data]: readonly string[]): Promise<void> {
  if (!data) throw new Error(usage);
  const essays = await readScored(data);
  const examples = templateExamples(essays, integritySeed);
  const weights = trainTemplate([...examples.unseen, ...examples.seen]);
  const text = `${JSON.stringify(weights, undefined, 2)}\n`;
  const bytes = new TextEncoder().encode(text);
  await write(files.template, bytes);
  for (const [themes, ofThemes] of Object.entries(examples)) {
    print(`themes ${themes} by the model of stems`);
    printOperatingPoints(ofThemes, readTemplateModel(bytes));
  }
  await write(files.words, wordModelOf(essays.map(countStems), integritySeed));
  await write(files.places, writePlaceModel(trainPlaces(essays, integritySeed)));
}

await main(process.argv.slice(2));
