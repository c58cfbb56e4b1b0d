import { countWords, type ScoredEssay, textOf } from "@/training/corpus";
import type { Half } from "../options";
import type { Attack } from "./attack";
import { type Draw, drawFrom } from "./draw";
import { sentencesOf } from "./text-parts";

const attacksPerHalf = 100;
const fewestWords = 150;
const fewestParagraphs = 3;
/** UTF-16 code units; below it there is too little to copy. */
const shortestPrompt = 300;

export type AttackText = { seed: number; variant: string; essay: ScoredEssay; text: string };

/** The seeds of a half: a hundred even or odd numbers. */
export const seedsOf = (half: Half): number[] =>
  Array.from({ length: attacksPerHalf }, (_, index) => index * 2 + (half === "odd" ? 1 : 0));

/** The essays that can be made into attacks, by theme. */
export function honestEssays(essays: readonly ScoredEssay[]): ScoredEssay[][] {
  const usable = essays.filter(
    (essay) =>
      essay.paragraphs.length >= fewestParagraphs &&
      essay.supporting_text.length >= shortestPrompt &&
      sentencesOf(essay.supporting_text).length > 1 &&
      countWords(textOf(essay)) >= fewestWords,
  );
  return [...Map.groupBy(usable, ({ theme }) => theme).values()];
}

/** An essay of a theme that is drawn first, so that each theme is as likely. */
export const drawEssay = (draw: Draw, themes: readonly (readonly ScoredEssay[])[]): ScoredEssay =>
  draw.pick(draw.pick(themes));

/**
 * One attack of each seed, over essays that the seed draws. The variants take turns; the same seeds and essays give the same texts.
 * @throws Error when no essay can be made into an attack
 */
export function generate(
  attack: Attack,
  seeds: readonly number[],
  essays: readonly ScoredEssay[],
): AttackText[] {
  const themes = honestEssays(essays);
  const others = themes.flat();
  const variants = Object.entries(attack.variants);
  return seeds.map((seed) => {
    const turn = attack.apart ? seed : Math.floor(seed / 2);
    const [variant, write] = variants[turn % variants.length] ?? [];
    if (!variant || !write) throw new Error(`${attack.name} has no variant`);
    const draw = drawFrom(seed, attack.name);
    const essay = drawEssay(draw, themes);
    return { seed, variant, essay, text: write(draw, essay, others) };
  });
}
