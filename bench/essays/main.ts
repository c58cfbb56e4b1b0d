import { measureAttacks } from "./attacks/measure";
import { readCorrected, readScored, type ScoredEssay } from "./corpus";
import { errorSample, ruleTable } from "./corrections/details";
import { judgeAll } from "./corrections/measure";
import { correctionRows } from "./corrections/rows";
import { type Engine, openEngine } from "./engine";
import { type Options, type Part, readOptions } from "./options";
import { commaRuleTable, matchAll, passageRows } from "./passages/measure";
import { spread } from "./sample";
import { trainLengthAlone } from "./scoring/length-alone";
import { agreementRows } from "./scoring/rows";
import { measureSpeed } from "./speed/measure";
import { formatTable, type Row } from "./table";

type Measured = { rows: Row[]; details?: string[] };

async function corrections(engine: Engine, options: Options): Promise<Measured> {
  const judged = await judgeAll(engine, await readCorrected(options.data));
  const details = [
    ...(options.rules ? [ruleTable(judged)] : []),
    ...(options.errors > 0 ? [errorSample(judged, options.errors)] : []),
  ];
  return { rows: correctionRows(judged), details };
}

async function passages(engine: Engine, essays: ScoredEssay[], options: Options): Promise<Measured> {
  const annotated = essays.filter(({ annotations }) => annotations.length > 0);
  const taken = options.sample > 0 ? spread(annotated, options.sample) : annotated;
  const matched = await matchAll(engine, taken);
  return { rows: passageRows(matched), details: options.rules ? [commaRuleTable(matched)] : [] };
}

/**
 * What the essay engine is worth, as one table: goal and measured figure of every promise that the data can check. Progress goes to
 * stderr. The texts stay where they are; `--errors` shows passages of them on the terminal alone.
 */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const essays = await readScored(options.data);
  const engine = openEngine();
  const measure: Readonly<Record<Part, () => Promise<Measured>>> = {
    corrections: () => corrections(engine, options),
    passages: () => passages(engine, essays, options),
    scoring: async () => ({ rows: await agreementRows("Length alone", essays, trainLengthAlone) }),
    attacks: async () => ({ rows: await measureAttacks(engine, essays, options.seeds) }),
    speed: async () => ({ rows: await measureSpeed(essays) }),
  };
  const measured: Measured[] = [];
  try {
    for (const part of options.only) measured.push(await measure[part]());
  } finally {
    await engine.close();
  }
  console.log(formatTable(measured.flatMap(({ rows }) => rows)));
  for (const detail of measured.flatMap(({ details = [] }) => details)) console.log(`\n${detail}`);
}

await main();
