import type { EngineQuery } from "@/lib/composition/search-engines";
import { type Draw, drawFrom } from "../essays/attacks/draw";
import { sentencesOf } from "../essays/attacks/text-parts";
import type { Documents } from "./corpus";

export type TimedQuery = { kind: string } & Pick<EngineQuery, "text" | "filters">;

const seed = 20_261_122;
/** So many of the documents tell how frequent a word is. */
const sampled = 2_000;
/** Queries of each kind. */
const ofEach = 20;

/** Words of the sample by the share of the documents that have them. */
type Words = Record<"frequent" | "middling" | "rare", readonly string[]>;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

function wordsByFrequency(documents: readonly { body: string }[]): Words {
  const counts = new Map<string, number>();
  for (const { body } of documents)
    for (const word of new Set(wordsOf(body))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const between = (least: number, most: number) =>
    [...counts]
      .filter(([, n]) => n >= least * documents.length && n < most * documents.length)
      .map(([word]) => word);
  return { frequent: between(0.2, 0.9), middling: between(0.01, 0.05), rare: between(0, 0.001) };
}

/** The word with two neighbouring letters exchanged. */
function misspelled(draw: Draw, word: string): string {
  const at = draw.between(1, word.length - 3);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** As many queries of each kind, drawn from what a sample of `count` documents says. */
export function makeQueries(documents: Documents, count: number): TimedQuery[] {
  const draw = drawFrom(seed, "queries");
  const sample = Array.from({ length: sampled }, () => documents.at(draw.below(count)));
  const words = wordsByFrequency(sample);
  const long = words.rare.filter((word) => word.length > 7);
  const phrase = () =>
    draw
      .pick(sentencesOf(draw.pick(sample).body))
      .split(" ")
      .slice(1, draw.between(3, 5))
      .join(" ");
  const kinds: Record<string, () => Omit<TimedQuery, "kind">> = {
    "a frequent word": () => ({ text: draw.pick(words.frequent) }),
    "a middling word": () => ({ text: draw.pick(words.middling) }),
    "a rare word": () => ({ text: draw.pick(words.rare) }),
    "two words": () => ({ text: `${draw.pick(words.frequent)} ${draw.pick(words.middling)}` }),
    "three frequent words": () => ({ text: draw.some(words.frequent, 3).join(" ") }),
    "either word": () => ({ text: `${draw.pick(words.middling)} OR ${draw.pick(words.middling)}` }),
    "a phrase": () => ({ text: `"${phrase()}"` }),
    "a beginning": () => ({ text: `${draw.pick(words.middling).slice(0, draw.between(3, 5))}*` }),
    "without a word": () => ({ text: `${draw.pick(words.middling)} -${draw.pick(words.frequent)}` }),
    "a misspelled word": () => ({ text: misspelled(draw, draw.pick(long)) }),
    "a word in a field": () => ({ text: `${draw.pick(words.frequent)} tipo:redação c1:<120 regra:crase` }),
    "filters alone": () => ({
      text: "",
      filters: { kinds: ["essay"], score: { min: draw.between(600, 900) }, categories: ["grammar"] },
    }),
    "a word of a month": () => {
      const from = draw.pick(sample).createdAt;
      return {
        text: draw.pick(words.middling),
        filters: { from, to: new Date(from.getTime() + 30 * 86_400_000) },
      };
    },
    everything: () => ({ text: "" }),
  };
  return Object.entries(kinds).flatMap(([kind, make]) =>
    Array.from({ length: ofEach }, () => ({ kind, ...make() })),
  );
}

/** Classes of an organisation, as the product counts them beside each search. */
export function makeGroups({ authors }: Documents): NonNullable<EngineQuery["groups"]> {
  const draw = drawFrom(seed, "groups");
  return Array.from({ length: 40 }, (_, at) => ({
    id: `00000000-0000-7000-8000-${String(at).padStart(12, "0")}`,
    authors: draw.some(authors, 35),
  }));
}
