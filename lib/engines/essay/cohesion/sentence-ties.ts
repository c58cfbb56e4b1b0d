import type { TaggedSentence } from "../discourse/tagged-sentence";
import type { Span } from "../types";
import type { Chain } from "./chains";
import type { FoundConnective } from "./find-connectives";
import type { Reference } from "./references";

/** What ties sentence `from` to an earlier sentence `to`: the passage in `from` that does it, and its form or function. */
export type Tie = Span & {
  from: number;
  to: number;
  kind: "connective" | "reference" | "repetition";
  label: string;
};

/** A connective among so many first words ties its sentence to the one before. */
const openingWords = 4;
/** How far back, in sentences, a repeated word is still felt. */
const repetitionReach = 2;

const byConnectives = (found: readonly FoundConnective[]): Tie[] =>
  found
    .filter(
      ({ offset, sentence, connective }) => offset < openingWords && sentence > 0 && !connective.joinsClauses,
    )
    .map(({ start, end, sentence, connective }) => ({
      start,
      end,
      from: sentence,
      to: sentence - 1,
      kind: "connective",
      label: connective.functions[0] ?? connective.canonical,
    }));

const byReferences = (references: readonly Reference[]): Tie[] =>
  references.flatMap(({ start, end, sentence, antecedent, kind }): Tie[] =>
    antecedent && antecedent.sentence < sentence
      ? [{ start, end, from: sentence, to: antecedent.sentence, kind: "reference", label: kind }]
      : [],
  );

const byRepetition = (chains: readonly Chain[]): Tie[] =>
  chains.flatMap(({ word, mentions }) =>
    mentions.flatMap(({ start, end, sentence }, index): Tie[] => {
      const before = mentions[index - 1]?.sentence;
      const isNear = before !== undefined && before < sentence && sentence - before <= repetitionReach;
      return isNear ? [{ start, end, from: sentence, to: before, kind: "repetition", label: word }] : [];
    }),
  );

/** Everything that ties sentences together, in the order of the text. */
export const findTies = (
  found: readonly FoundConnective[],
  references: readonly Reference[],
  chains: readonly Chain[],
): Tie[] =>
  [...byConnectives(found), ...byReferences(references), ...byRepetition(chains)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );

/** The shares of sentences that something ties to the one before, the first ones of paragraphs left out; 0 to 1. */
export function tiedShares(
  sentences: readonly TaggedSentence[],
  ties: readonly Tie[],
): { tied: number; signalled: number } {
  const followers = sentences.filter(({ paragraph }, index) => sentences[index - 1]?.paragraph === paragraph);
  const tied = new Set(ties.map(({ from }) => from));
  const signalled = new Set(ties.flatMap(({ from, kind }) => (kind === "repetition" ? [] : [from])));
  const share = (set: ReadonlySet<number>): number =>
    followers.length === 0 ? 0 : followers.filter(({ index }) => set.has(index)).length / followers.length;
  return { tied: share(tied), signalled: share(signalled) };
}
