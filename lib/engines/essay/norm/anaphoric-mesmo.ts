import type { Matcher } from "./rule";
import { isJoined } from "./sentence-view";

/** "do mesmo" and its like → the pronoun that says the same. */
const pronouns: ReadonlyMap<string, string> = new Map(
  [
    ["mesmo", "o", "ele"],
    ["mesma", "a", "ela"],
    ["mesmos", "os", "eles"],
    ["mesmas", "as", "elas"],
  ].flatMap(([word = "", article = "", pronoun = ""]): [string, string][] => [
    [`${article} ${word}`, pronoun],
    [`d${article} ${word}`, `d${pronoun}`],
    [`n${article} ${word}`, `n${pronoun}`],
    [`pel${article} ${word}`, `por ${pronoun}`],
    [
      `${article === "a" || article === "as" ? article.replace("a", "à") : `a${article}`} ${word}`,
      `a ${pronoun}`,
    ],
  ]),
);
const compared: ReadonlySet<string> = new Set(["NOUN", "ADJ", "PROPN", "NUM", "SCONJ", "DET"]);

/** "as ruas e os moradores das mesmas": the word stands for a noun, which none follows. */
export const anaphoricMesmo: Matcher = {
  starts: new Set(["mesmo", "mesma", "mesmos", "mesmas"]),
  match: (view, at) => {
    const pronoun = pronouns.get(`${view.keys[at - 1]} ${view.keys[at]}`);
    if (pronoun === undefined || !isJoined(view, at) || /["“«]/u.test(view.gaps[at + 1] ?? ""))
      return undefined;
    const next = view.readings[at + 1];
    if (
      isJoined(view, at + 1) &&
      next &&
      (compared.has(next.main.upos) || /^(?:que|d[eoa]s?|para|a|n[oa]s?)$/u.test(next.key))
    )
      return undefined;
    return /^(?:é|são|ser|seria|sempre|mais|fazer|faz|fazem|fez|acontece|aconteceu|ocorre|ocorreu)$/u.test(
      view.keys[at - 2] ?? "",
    )
      ? undefined
      : { from: at - 1, to: at + 1, texts: [pronoun] };
  },
};
