import { foldText } from "../fold-text";
import type { SearchDocument } from "../port";

/** Longer ones are no words; shorter ones are forgiven nothing. */
const word = /\p{L}{4,30}/gu;
const mostOfOne = 3_000;

/** The different words of a document, without accents, as far as a misspelled one may mean them. */
export function vocabularyOf({
  title,
  theme,
  body,
}: Pick<SearchDocument, "title" | "theme" | "body">): Set<string> {
  const found = new Set<string>();
  for (const [each] of foldText(`${title} ${theme ?? ""} ${body}`).matchAll(word)) {
    if (found.size >= mostOfOne) break;
    found.add(each);
  }
  return found;
}
