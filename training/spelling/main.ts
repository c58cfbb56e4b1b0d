import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadLanguageModel } from "@/lib/engines/essay/language/load-model";
import { loadSpellers } from "@/lib/engines/essay/spelling/dictionaries";
import { readFrequencies } from "@/lib/engines/essay/spelling/frequencies";
import { readScored, type ScoredEssay, textOf } from "../corpus";
import { countWords } from "./count-words";
import { trainAccents } from "./train-accents";
import { writeFrequencies } from "./write-frequencies";

const usage = "usage: npm run train:spelling -- DATA [FOLDER]   (reads DATA/scored.jsonl.gz)";
const modelFolder = fileURLToPath(new URL("../../lib/engines/essay/spelling/model/", import.meta.url));
/** Scores in competency 1 below which essays have too many slips to count words in, or to learn from what they write. */
const leastNormScore = { frequencies: 120, accents: 160 };

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

async function main([data, folder = modelFolder]: readonly string[]): Promise<void> {
  if (!data) throw new Error(usage);
  const essays = await readScored(data);
  const gradedAtLeast = (least: number): ScoredEssay[] =>
    essays.filter(({ scores: [norm = 0] }) => norm >= least);
  const { pt } = await loadSpellers();

  const counted = gradedAtLeast(leastNormScore.frequencies);
  const bytes = writeFrequencies(countWords(counted.map((essay) => textOf(essay))), pt.lists);
  await writeFile(join(folder, "portuguese-frequencies.bin"), bytes);
  const frequencies = readFrequencies(bytes);
  print(`${frequencies.words.length} forms of ${frequencies.total} words, ${bytes.length} bytes`);

  const clean = gradedAtLeast(leastNormScore.accents).map((essay) => ({
    text: textOf(essay),
    fold: essay.fold,
  }));
  const accents = trainAccents(clean, { model: await loadLanguageModel(), frequencies, knows: pt.lists });
  await writeFile(join(folder, "portuguese-accents.bin"), accents.bytes);
  print(`accents: ${accents.examples} examples from ${clean.length} essays, ${accents.bytes.length} bytes`);
  for (const { threshold, found, alarms } of accents.agreement)
    print(
      `  above ${threshold}: missing ${percent(found.missing)} (${alarms.missing} alarms), needless ${percent(found.needless)} (${alarms.needless} alarms)`,
    );
}

await main(process.argv.slice(2));
