import type { EssayDocument } from "../document";
import { recogniseLanguage } from "../text/language";

const fewestWords = 30;
/** The lead over Portuguese from which a language is recognised. */
const leastConfidence = 0.25;

/** Function words that hardly any other language has. */
const portugueseAlone = new Set(
  "não é são uma em às aos ao pelo pela dos das nos nas também isso".split(" "),
);
const sureShare = 0.06;

const isSurelyPortuguese = ({ words }: EssayDocument): boolean =>
  words.filter(({ key }) => portugueseAlone.has(key)).length >= sureShare * words.length;

/** Whether the exam asks for Portuguese: its theme or motivating text is, or the text was declared to be. */
function expectsPortuguese({ language, theme, motivatingText }: EssayDocument): boolean {
  if (language !== "en") return true;
  return recogniseLanguage(`${theme}\n${motivatingText}`).language === "pt";
}

/** Whether a text of at least thirty words is mostly in another language than the Portuguese that is asked for. */
export function isForeign(document: EssayDocument): boolean {
  if (document.words.length < fewestWords || isSurelyPortuguese(document) || !expectsPortuguese(document))
    return false;
  const { language, confidence } = document.detected;
  return language !== "pt" && confidence >= leastConfidence;
}

/** Whether the rules of ENEM apply: not to an English essay on an English theme, or on none. */
export const isExamText = (document: EssayDocument): boolean => expectsPortuguese(document);
