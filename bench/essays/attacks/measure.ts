import { jobOf, type ScoredEssay, textOf } from "@/training/corpus";
import { quantile } from "../../statistics";
import type { Analysed, Engine } from "../engine";
import type { Finding } from "../finding";
import type { Half } from "../options";
import { type Row, share } from "../table";
import type { Attack } from "./attack";
import { drawFrom } from "./draw";
import { type AttackText, drawEssay, generate, honestEssays, seedsOf } from "./generate";
import { gibberish } from "./gibberish";
import { pasted } from "./pasted";
import { repeated } from "./repeated";
import { stuffed } from "./stuffed";
import { template } from "./template";

const attacks: readonly Attack[] = [gibberish, repeated, stuffed, pasted, template];
/** The categories by which the engine says that a text is no honest essay. */
const alarms: ReadonlySet<string> = new Set(["annulment", "integrity"]);

const flagged = (findings: readonly Finding[]): boolean =>
  findings.some(({ category }) => alarms.has(category));

/** How many of each variant were not flagged, those with the most first. */
export function missedVariants(texts: readonly AttackText[], caught: readonly boolean[]): string {
  const missed = texts.filter((_, index) => !caught[index]);
  return [...Map.groupBy(missed, ({ variant }) => variant)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([variant, { length }]) => `${variant} ${length}`)
    .join(", ");
}

const analyseTexts = (
  engine: Engine,
  label: string,
  texts: readonly Pick<AttackText, "essay" | "text">[],
): Promise<Analysed[]> =>
  engine.analyseAll(
    label,
    texts.map(({ essay, text }) => jobOf(essay, text)),
  );

/** Points beyond which a cheat has paid. */
const mostGained = 40;

/** What the predicted total gains by the cheat against the essay that it was made of. */
function gainOf(attacked: Analysed | undefined, honest: Analysed | undefined): number {
  return (attacked?.total ?? 0) - (honest?.total ?? 0);
}

async function attackRows(
  engine: Engine,
  half: Half,
  name: string,
  texts: readonly AttackText[],
): Promise<Row[]> {
  const attacked = await analyseTexts(engine, name, texts);
  const honest = await analyseTexts(
    engine,
    `${name}, before`,
    texts.map(({ essay }) => ({ essay, text: textOf(essay) })),
  );
  const caught = attacked.map(({ findings }) => flagged(findings));
  const missed = missedVariants(texts, caught);
  const gains = attacked.map((each, index) => gainOf(each, honest[index]));
  const paid = gains.filter((gain) => gain > mostGained).length;
  const paidUnseen = gains.filter((gain, index) => gain > mostGained && !caught[index]).length;
  return [
    {
      what: `Attack, ${half} seeds: ${name}`,
      goal: "≥ .95",
      measured: `flagged ${share(caught.filter(Boolean).length, caught.length)}${missed && `; missed ${missed}`}`,
    },
    {
      what: "  predicted total gains more than 40 points",
      goal: "0",
      measured: `${paid}, of which ${paidUnseen} are not flagged; median ${quantile(gains, 0.5)}, most ${Math.max(...gains)}`,
    },
  ];
}

/** The share of attacks that the engine flags and what they gain, attack by attack, and the honest essays that it flags as well. */
export async function measureAttacks(
  engine: Engine,
  essays: readonly ScoredEssay[],
  half: Half,
): Promise<Row[]> {
  const seeds = seedsOf(half);
  const rows: Row[] = [];
  for (const attack of attacks)
    rows.push(...(await attackRows(engine, half, attack.name, generate(attack, seeds, essays))));
  const themes = honestEssays(essays);
  const honest = seeds.map((seed) => drawEssay(drawFrom(seed, "honest essays"), themes));
  const analysed = await analyseTexts(
    engine,
    "honest essays",
    honest.map((essay) => ({ essay, text: textOf(essay) })),
  );
  const alarmed = analysed.filter(({ findings }) => flagged(findings));
  rows.push({
    what: "  honest essays of the same kind",
    goal: "",
    measured: `flagged ${share(alarmed.length, analysed.length)}`,
  });
  return rows;
}
