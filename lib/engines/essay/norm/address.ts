import { patterns } from "./pattern";
import { unlessQuoted } from "./quoted";
import type { Matcher } from "./rule";

/** Imperatives that bid the reader to look at a fact, and the impersonal forms of them. */
export const biddingFrames: readonly Matcher[] = unlessQuoted(
  patterns(`
    ^ [note|notem que] => Nota-se que / Note-se que
    ^ [veja|vejam que] => Vê-se que / Veja-se que
    ^ [observe|observem que] => Observa-se que / Observe-se que
    ^ [perceba|percebam que] => Percebe-se que
    ^ [imagine|imaginem que] => Suponha-se que / Imagine-se que
    ^ [pense|pensem que] => Pense-se que / Suponha-se que
    ^ [lembre-se|lembrem-se que] => Vale lembrar que
    ^ [lembre-se|lembrem-se de que] => Vale lembrar que
    ^ [repare|reparem que] => Nota-se que
  `),
);

/** Words back to an earlier one that has been told of. */
const reach = 40;
const isReader = (key: string): boolean => key === "você" || key === "vocês";

/** "você", once a sentence. */
const readerNamed: Matcher = {
  starts: new Set(["você", "vocês"]),
  match: ({ keys }, at) =>
    keys.slice(Math.max(0, at - reach), at).some(isReader) ? undefined : { from: at, to: at + 1, texts: [] },
};

/** Words to the reader. */
export const toReader: readonly Matcher[] = unlessQuoted([
  readerNamed,
  ...patterns(`
    ^ [imagine|imaginem|pense|pensem|reflita|reflitam|lembre-se|lembrem-se|repare|reparem|veja|vejam|perceba|percebam|observe|observem] !que|de
    já|caro [imaginou|leitor]
    [já parou para pensar]
  `),
]);
