import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCorrected, readScored, type ScoredEssay } from "@/training/corpus";
import { halfOf, halves, type ModelFiles, writeUnseenModels } from "@/training/unseen-models";
import { measureAttacks } from "./attacks/measure";
import { errorSample, ruleTable } from "./corrections/details";
import { judgeAll } from "./corrections/measure";
import { correctionRows } from "./corrections/rows";
import { type Engine, withEngine } from "./engine";
import { type Options, type Part, readOptions } from "./options";
import type { MatchedPassages } from "./passages/match";
import { commaRuleTable, matchAll, passageRows } from "./passages/measure";
import { spread } from "./sample";
import { formatAccuracy, summarise } from "./scoring/accuracy";
import { crossValidate } from "./scoring/cross-validate";
import { trainLengthAlone } from "./scoring/length-alone";
import { agreementRows } from "./scoring/rows";
import { openScorer } from "./scoring/trained-scorer";
import { measureSpeed } from "./speed/measure";
import { formatTable, type Row } from "./table";

/** What `writeUnseenModels` gives. */
type UnseenModels = () => Promise<ModelFiles[]>;

type Measured = { rows: Row[]; details?: string[] };

async function corrections(engine: Engine, options: Options): Promise<Measured> {
  const judged = await judgeAll(engine, await readCorrected(options.data));
  const details = [
    ...(options.rules ? [ruleTable(judged)] : []),
    ...(options.errors > 0 ? [errorSample(judged, options.errors)] : []),
  ];
  return { rows: correctionRows(judged), details };
}

/** The reviewers' notes are compared with what models find that were trained on the other half of the themes. */
async function passages(unseen: UnseenModels, essays: ScoredEssay[], options: Options): Promise<Measured> {
  const annotated = essays.filter(({ annotations }) => annotations.length > 0);
  const taken = options.sample > 0 ? spread(annotated, options.sample) : annotated;
  const files = await unseen();
  const matched: MatchedPassages[] = [];
  for (const half of halves)
    matched.push(
      ...(await withEngine(files[half], (engine) =>
        matchAll(
          engine,
          taken.filter((essay) => halfOf(essay) === half),
        ),
      )),
    );
  return { rows: passageRows(matched), details: options.rules ? [commaRuleTable(matched)] : [] };
}

async function scoring(
  unseen: UnseenModels,
  essays: ScoredEssay[],
  { accuracy }: Options,
): Promise<Measured> {
  const graded = await crossValidate(essays, await openScorer(essays, await unseen()));
  const baseline = await crossValidate(essays, trainLengthAlone);
  if (accuracy) await writeFile(accuracy, formatAccuracy(summarise(graded, baseline, new Date())));
  return { rows: [...agreementRows("Scorer", graded), ...agreementRows("Length alone", baseline)] };
}

/** Trains the models that some parts need, at the first demand. */
function unseenModels(essays: ScoredEssay[], folder: string): UnseenModels {
  let files: Promise<ModelFiles[]> | undefined;
  return () => {
    files ??= writeUnseenModels(essays, folder);
    return files;
  };
}

/**
 * What the essay engine is worth, as one table: goal and measured figure of every promise that the data can check. Progress goes to
 * stderr. The texts stay where they are; `--errors` shows passages of them on the terminal alone.
 */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const essays = await readScored(options.data);
  const folder = await mkdtemp(join(tmpdir(), "elysia-bench-"));
  const unseen = unseenModels(essays, folder);
  const measure: Readonly<Record<Part, () => Promise<Measured>>> = {
    corrections: () => withEngine(undefined, (engine) => corrections(engine, options)),
    passages: () => passages(unseen, essays, options),
    scoring: () => scoring(unseen, essays, options),
    attacks: async () => ({
      rows: await withEngine(undefined, (engine) => measureAttacks(engine, essays, options.seeds)),
    }),
    speed: async () => ({ rows: await measureSpeed(essays) }),
  };
  const measured: Measured[] = [];
  try {
    for (const part of options.only) measured.push(await measure[part]());
  } finally {
    await rm(folder, { recursive: true });
  }
  console.log(formatTable(measured.flatMap(({ rows }) => rows)));
  for (const detail of measured.flatMap(({ details = [] }) => details)) console.log(`\n${detail}`);
}

await main();
