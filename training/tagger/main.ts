import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type LanguageModel, readModel } from "@/lib/engines/essay/language/model-file";
import { foldAccents } from "@/lib/engines/essay/text/normal-form";
import { evaluatePlainText } from "./evaluate-plain-text";
import { evaluateTagger } from "./evaluate-tagger";
import { measureSpeed } from "./measure-speed";
import { readTreebank } from "./read-treebank";
import { trainTagger } from "./train-tagger";
import { writeModel } from "./write-model";

const usage = "usage: npm run train:tagger -- DATA [OUT]   (reads DATA/ud/*.conllu.gz)";
const modelFile = fileURLToPath(
  new URL("../../lib/engines/essay/language/model/portuguese.bin", import.meta.url),
);
const options = { seed: 20_240_601, epochs: 8 };

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

const careless: readonly (readonly [string, (form: string) => string])[] = [
  ["as written", (form) => form],
  ["without capitals", (form) => form.toLowerCase()],
  ["without accents", foldAccents],
];

/** Prints a table of accuracies on one treebank: a line for each way of writing. */
async function report(model: LanguageModel, data: string, name: string): Promise<void> {
  const sentences = await readTreebank(data, name);
  for (const [manner, alter] of careless) {
    const { words, upos, lemma, allFeatures, features } = evaluateTagger(model, sentences, alter);
    const each = Object.entries(features).map(([feature, share]) => `${feature} ${percent(share)}`);
    print(`${name}, ${manner}: ${words} words, UPOS ${percent(upos)}, lemma ${percent(lemma)}`);
    print(`  features ${percent(allFeatures)} (${each.join(", ")})`);
  }
}

/** Prints how well the words of plain text are found and tagged. */
async function reportPlainText(model: LanguageModel, data: string, name: string): Promise<void> {
  const { words, upos } = evaluatePlainText(model, await readTreebank(data, name));
  print(`${name}, from plain text: words F1 ${percent(words)}, UPOS F1 ${percent(upos)}`);
}

async function main([data, out = modelFile]: readonly string[]): Promise<void> {
  if (!data) throw new Error(usage);
  const bytes = writeModel(trainTagger(await readTreebank(data, "bosque-train"), options));
  await writeFile(out, bytes);
  print(`${out}: ${bytes.length} bytes`);
  const model = readModel(bytes);
  await report(model, data, "bosque-dev");
  await report(model, data, "porttinari-dev");
  await reportPlainText(model, data, "bosque-dev");
  await reportPlainText(model, data, "porttinari-dev");
  const speed = measureSpeed(model, await readTreebank(data, "bosque-dev"));
  print(`${Math.round(speed)} words a second, warm, on one core`);
}

await main(process.argv.slice(2));
