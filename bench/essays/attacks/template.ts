import type { ScoredEssay } from "@/training/corpus";
import type { Attack, Variant } from "./attack";
import type { Draw } from "./draw";
import { evenSkeletons } from "./skeletons-even";
import { oddSkeletons } from "./skeletons-odd";
import { keyWordsOf, sentencesOf } from "./text-parts";

/** What a theme begins with before it names its subject. */
const approach =
  /^(?:como (?:combater|conscientizar|acabar com) |por que |quais as soluções para |(?:caminhos|desafios) (?:para|n?[ao]) |debate sobre )/iu;

/** The subject of the theme as it stands inside a sentence: no question about it, its first letter small unless it is a name. */
function themeInside({ theme }: ScoredEssay): string {
  const bare = theme
    .replace(approach, "")
    .replace(/[?:].*$/u, "")
    .trim();
  const name = /^\p{Lu}(?:\p{Lu}|\S* \p{Lu})/u.test(bare);
  return name ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
}

const infinitive = /[aei]r$/u;

/** Fills a skeleton in: its choices are drawn, its gaps take the subject of the theme and a word of it. */
export function fillIn(draw: Draw, skeleton: string, essay: ScoredEssay): string {
  const words = keyWordsOf({ ...essay, theme: themeInside(essay) });
  const word = words.find((known) => !infinitive.test(known)) ?? "o problema";
  return skeleton
    .replace(/\[\[(.+?)\]\]/gu, (_gap, choices: string) => draw.pick(choices.split("|")))
    .replaceAll("{theme}", themeInside(essay))
    .replaceAll("{word}", word);
}

/** Now and then a body paragraph ends with a sentence of the writer's own on the theme. */
const filling =
  (skeleton: string): Variant =>
  (draw, essay) => {
    const own = essay.paragraphs.slice(1, -1).flatMap(sentencesOf);
    return fillIn(draw, skeleton, essay)
      .split("\n")
      .map((paragraph, index, { length }) => {
        const body = index > 0 && index < length - 1;
        return body && draw.chance(0.5)
          ? [paragraph, ...own.splice(draw.below(own.length), 1)].join(" ")
          : paragraph;
      })
      .join("\n");
  };

/** Even and odd skeletons by turns, so that each half of the seeds has its own. */
const skeletons = Object.entries(evenSkeletons).flatMap((even, index) => {
  const odd = Object.entries(oddSkeletons)[index];
  return odd ? [even, odd] : [even];
});

/** An essay learnt by heart with the theme put into its gaps. */
export const template: Attack = {
  name: "memorised template",
  variants: Object.fromEntries(skeletons.map(([name, skeleton]) => [name, filling(skeleton)])),
  apart: true,
};
