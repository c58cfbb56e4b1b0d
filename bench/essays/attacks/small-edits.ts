import type { Draw } from "./draw";
import { capitalised } from "./text-parts";

/** Pairs that pupils swap to make a copy look like their own. */
const swaps: ReadonlyMap<string, string> = new Map(
  [
    ["mas", "porém"],
    ["problema", "questão"],
    ["problemas", "dificuldades"],
    ["importante", "relevante"],
    ["pessoas", "indivíduos"],
    ["sociedade", "população"],
    ["governo", "Estado"],
    ["muito", "bastante"],
    ["muitos", "vários"],
    ["brasileiro", "nacional"],
    ["brasileira", "nacional"],
    ["além", "ademais"],
    ["grande", "enorme"],
    ["necessário", "preciso"],
    ["mostra", "revela"],
    ["causa", "provoca"],
    ["também", "igualmente"],
    ["porque", "pois"],
    ["assim", "desse modo"],
    ["hoje", "atualmente"],
  ].flatMap(([a = "", b = ""]): [string, string][] => [
    [a, b],
    [b, a],
  ]),
);

const droppable: ReadonlySet<string> = new Set([
  "muito",
  "também",
  "já",
  "ainda",
  "bem",
  "mais",
  "tão",
  "só",
]);
const openings = ["Sabe-se que", "Vale lembrar que", "É fato que", "Nota-se que", "Além disso,", "De fato,"];

/** Copies a sentence with the edits that are meant to hide it: some words swapped or dropped, an opening put before it. */
export function disguise(draw: Draw, sentence: string): string {
  const words = sentence.split(" ").flatMap((word) => {
    const key = word.toLowerCase();
    if (droppable.has(key) && draw.chance(0.5)) return [];
    const swapped = swaps.get(key);
    if (swapped && draw.chance(0.8)) return [/^\p{Lu}/u.test(word) ? capitalised(swapped) : swapped];
    return [word];
  });
  if (draw.chance(0.3)) return lowerInto(draw.pick(openings), words.join(" "));
  return capitalised(words.join(" "));
}

/** The sentence after an opening; its first letter becomes small. */
export const lowerInto = (opening: string, sentence: string): string =>
  `${opening} ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
