import type { Matcher } from "./rule";
import { isJoined, type SentenceView } from "./sentence-view";
import { wordSet } from "./word-set";

/** Words whose "de" may rule a clause with an infinitive: "apesar de o rio secar". */
const openers = wordSet(
  "apesar fato motivo antes depois razão momento hora possibilidade além questão ideia causa virtude dia vez chance necessidade",
);
const contracted: ReadonlyMap<string, string> = new Map(
  ["o", "a", "os", "as", "ele", "ela", "eles", "elas", "este", "esse", "essa", "esta", "esses", "essas"].map(
    (rest) => [`d${rest}`, `de ${rest}`],
  ),
);
const longestSubject = 8;

const inSubject: ReadonlySet<string> = new Set([
  "NOUN",
  "PROPN",
  "ADJ",
  "ADP+DET",
  "ADP",
  "DET",
  "ADV",
  "CCONJ",
  "NUM",
]);
const endsSubject: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "ADV", "PRON", "ADP+PRON"]);

/** Whether the words after `at` are a subject with its infinitive. */
function infinitiveFollows(view: SentenceView, at: number): boolean {
  for (let word = at + 1; word <= at + longestSubject && isJoined(view, word); word++) {
    const reading = view.readings[word];
    const before = view.readings[word - 1];
    if (!reading || !before) return false;
    if (reading.main.features.VerbForm === "Inf") return endsSubject.has(before.tag);
    if (!inSubject.has(reading.tag)) return false;
  }
  return false;
}

/** "apesar do rio secar": the preposition rules the infinitive, not its subject. */
export const contractedSubject: Matcher = {
  starts: new Set(contracted.keys()),
  match: (view, at) => {
    const right = contracted.get(view.keys[at] ?? "");
    if (right === undefined || !isJoined(view, at) || !openers.has(view.keys[at - 1] ?? "")) return undefined;
    return infinitiveFollows(view, at) ? { from: at, to: at + 1, texts: [right] } : undefined;
  },
};
