import { documentHash } from "../../document-hash";
import { foldText } from "../../fold-text";
import type { DocumentReference, SearchDocument } from "../../port";
import { ruleTerms } from "../../rule-terms";
import { storable } from "../storable";

const keyLength = 200;
const bands = 5;

/** In which fifth of what its kind reaches a score lies. */
const scoreBand = ({ kind, score }: SearchDocument): string | null =>
  score === null
    ? null
    : String(Math.max(0, Math.min(bands - 1, Math.floor(score / (kind === "essay" ? 200 : 20)))));

export type SearchRecord = ReturnType<typeof toRecord>;

/** A document as Elasticsearch holds it. */
export function toRecord(document: SearchDocument) {
  const { organisationId, id, authorId, kind, version, language, state, score } = document;
  const { competencies, findings, createdAt } = document;
  const title = storable(document.title);
  const theme = document.theme === null ? null : storable(document.theme);
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const [c1, c2, c3, c4, c5] = competencies ?? [];
  return {
    ...{ organisationId, id, authorId, kind, version, language, state, score, title, theme, rules },
    ...{ c1, c2, c3, c4, c5 },
    hash: documentHash(document),
    scoreBand: scoreBand(document),
    body: storable(document.body),
    titleKey: foldText(title).slice(0, keyLength),
    themeKey: foldText(theme ?? "").slice(0, keyLength),
    ruleTerms: [...new Set(rules.flatMap(ruleTerms))],
    categories: [...new Set(findings.map(({ category }) => category))],
    createdAt: createdAt.toISOString(),
    month: createdAt.toISOString().slice(0, 7),
  };
}

/** Two organisations may have the same id. */
export const recordId = ({ organisationId, id }: DocumentReference): string => `${organisationId}:${id}`;
