import { patterns } from "./pattern";
import type { Matcher } from "./rule";
import { isJoined } from "./sentence-view";
import { wordPairs, wordSet } from "./word-set";

/** Forms of “ter” and “haver” that make compound tenses. */
const auxiliaries = wordSet(
  "tinha tinham tínhamos havia haviam havíamos tivesse tivessem houvesse houvessem teria teriam haveria haveriam terá terão tenha tenham tendo ter terem",
);

/** First persons that are taken for participles, and those. */
const shortened: ReadonlyMap<string, string> = new Map(
  wordPairs("chego=chegado trago=trazido compro=comprado falo=falado perco=perdido peço=pedido ponho=posto"),
);

/** "tinha chego": no participle. */
export const shortenedParticiple: Matcher = {
  starts: new Set(shortened.keys()),
  match: (view, at) => {
    const right = shortened.get(view.keys[at] ?? "");
    if (right === undefined || !isJoined(view, at) || !auxiliaries.has(view.keys[at - 1] ?? ""))
      return undefined;
    return { from: at, to: at + 1, texts: [right] };
  },
};

/** Participles in -do whose short form stands after “ser”: "foi entregue". Those that both forms serve are left out. */
const long = wordPairs(
  `entregad=entregue aceitad=aceit imprimid=impress elegid=eleit prendid=pres expulsad=expuls suspendid=suspens acendid=aces soltad=solt matad=mort
  morrid=mort gastad=gast ganhad=ganh pagad=pag salvad=salv`,
);
const shortOf: ReadonlyMap<string, string> = new Map(
  long.flatMap(([stem, short]) =>
    ["o", "a", "os", "as"].map((ending): [string, string] => [
      stem + ending,
      short.endsWith("e") ? short + ending.slice(1) : short + ending,
    ]),
  ),
);

const ofBeing = ({ lemma }: { lemma: string }): boolean => lemma === "ser" || lemma === "estar";

/** "foi entregado": the long participle goes with “ter” and “haver”. */
export const longParticiple: Matcher = {
  starts: new Set(shortOf.keys()),
  match: (view, at) => {
    const right = shortOf.get(view.keys[at] ?? "");
    const before = view.readings[at - 1]?.main;
    if (right === undefined || !isJoined(view, at) || !before || !ofBeing(before)) return undefined;
    return { from: at, to: at + 1, texts: [right] };
  },
};

/** Past tenses of verbs that follow “vir” and “ter”, formed as if they were regular. */
export const regularisedPast: readonly Matcher[] = patterns(`
  [interviu] => interveio
  [interviram] => intervieram
  [intervia] => intervinha
  [interviam] => intervinham
  [deteu] => deteve
`);
