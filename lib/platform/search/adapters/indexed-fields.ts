import { documentHash } from "../document-hash";
import { foldText } from "../fold-text";
import type { SearchDocument } from "../port";
import { ruleTerms } from "../rule-terms";
import { storable } from "./storable";

const keyLength = 200;
const suggested = { shortest: 2, longest: 100 };

/** What every index holds of a document beside its own columns: texts as they can be stored, and what is looked for by key. */
export function indexedFields(document: SearchDocument) {
  const title = storable(document.title);
  const theme = document.theme === null ? null : storable(document.theme);
  const rules = [...new Set(document.findings.map(({ rule }) => rule))];
  return {
    ...{ title, theme, body: storable(document.body), hash: documentHash(document) },
    titleKey: foldText(title).slice(0, keyLength),
    themeKey: foldText(theme ?? "").slice(0, keyLength),
    ruleTerms: [...new Set(rules.flatMap(ruleTerms))],
    categories: [...new Set(document.findings.map(({ category }) => category))],
  };
}

/** What keys of titles and themes must begin with, for what was typed. @returns null for too little to suggest anything */
export function suggestionKey(typed: string): string | null {
  const key = foldText(storable(typed)).trimStart().slice(0, suggested.longest);
  return key.length < suggested.shortest ? null : key;
}
