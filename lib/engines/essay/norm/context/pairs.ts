import type { EssayRule } from "../../catalogue/catalogue";
import { listedWords } from "../word-set";

/** Words of which writers put one for the other, each pair once, by the rule that tells of it. */
const listed: readonly (readonly [EssayRule, string])[] = [
  ["grammar/missing-crase", "a/à as/às à/ao"],
  [
    "grammar/noun-agreement",
    `o/os a/o à/às do/da do/dos da/das dos/das no/na nos/nas no/nos na/nas pelo/pelos pela/pelas pelo/pela pelos/pelas ao/aos
    um/uma uma/umas esse/esses essa/essas esse/essa esses/essas desse/desses dessa/dessas desse/dessa nesse/nesses nessa/nessas nesse/nessa
    este/estes esta/estas seu/seus sua/suas seu/sua seus/suas todo/todos toda/todas todo/toda todos/todas
    outro/outros outra/outras outro/outra outros/outras qual/quais tal/tais muito/muitos muita/muitas muito/muita muitos/muitas
    mesmo/mesmos mesma/mesmas mesmo/mesma próprio/próprios própria/próprias próprio/própria cujo/cuja cujo/cujos cuja/cujas cujos/cujas
    qualquer/quaisquer`,
  ],
  [
    "grammar/accent-changes-word",
    "e/é esta/está pais/país nos/nós da/dá por/pôr que/quê porem/porém vem/veem vêm/veem",
  ],
  ["grammar/homophone", "mas/mais mau/mal a/há à/há houve/ouve traz/trás se/si si/sim vez/vezes"],
  ["grammar/infinitive", "se/ser esta/estar está/estar"],
  ["grammar/verb-agreement", "é/são está/estão"],
];

/** A pair seen from one of its words: `written` is that word's place, 0 or 1. */
export type PairedWith = { name: string; rule: EssayRule; written: 0 | 1; other: string };

/** The pairs that a word in look-up form is in. */
export const pairsOf: ReadonlyMap<string, readonly PairedWith[]> = Map.groupBy(
  listed.flatMap(([rule, pairs]) =>
    listedWords(pairs).flatMap((name): (PairedWith & { word: string })[] => {
      const [first = "", second = ""] = name.split("/");
      return [
        { name, rule, word: first, written: 0, other: second },
        { name, rule, word: second, written: 1, other: first },
      ];
    }),
  ),
  ({ word }) => word,
);
