import { jobOf, type ScoredEssay, textOf } from "../corpus";
import type { Engine } from "../engine";
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

async function caughtOf(
  engine: Engine,
  label: string,
  texts: readonly Pick<AttackText, "essay" | "text">[],
): Promise<boolean[]> {
  const jobs = texts.map(({ essay, text }) => jobOf(essay, text));
  return (await engine.findAll(label, jobs)).map(flagged);
}

/** The share of attacks that the engine flags, attack by attack, and of the honest essays that it flags as well. */
export async function measureAttacks(
  engine: Engine,
  essays: readonly ScoredEssay[],
  half: Half,
): Promise<Row[]> {
  const seeds = seedsOf(half);
  const rows: Row[] = [];
  for (const attack of attacks) {
    const texts = generate(attack, seeds, essays);
    const caught = await caughtOf(engine, attack.name, texts);
    const missed = missedVariants(texts, caught);
    rows.push({
      what: `Attack, ${half} seeds: ${attack.name}`,
      goal: "≥ .95",
      measured: `flagged ${share(caught.filter(Boolean).length, caught.length)}${missed && `; missed ${missed}`}`,
    });
  }
  const themes = honestEssays(essays);
  const honest = seeds.map((seed) => drawEssay(drawFrom(seed, "honest essays"), themes));
  const alarmed = await caughtOf(
    engine,
    "honest essays",
    honest.map((essay) => ({ essay, text: textOf(essay) })),
  );
  rows.push({
    what: "  honest essays of the same kind",
    goal: "",
    measured: `flagged ${share(alarmed.filter(Boolean).length, alarmed.length)}`,
  });
  return rows;
}
