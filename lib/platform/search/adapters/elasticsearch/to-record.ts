import type { DocumentReference, SearchDocument } from "../../port";
import { indexedFields } from "../indexed-fields";
import { traitsOf } from "./traits";

const bands = 5;

/** In which fifth of what its kind reaches a score lies. */
const scoreBandOf = ({ kind, score }: SearchDocument): string | null =>
  score === null
    ? null
    : String(Math.max(0, Math.min(bands - 1, Math.floor(score / (kind === "essay" ? 200 : 20)))));

export type SearchRecord = ReturnType<typeof toRecord>;

/** A document as Elasticsearch holds it. */
export function toRecord(document: SearchDocument) {
  const { organisationId, id, authorId, kind, version, language, state, score } = document;
  const { competencies, findings, createdAt } = document;
  const scoreBand = scoreBandOf(document);
  const [c1, c2, c3, c4, c5] = competencies ?? [];
  return {
    ...{ organisationId, id, authorId, kind, version, language, state, score, scoreBand },
    ...{ c1, c2, c3, c4, c5 },
    ...indexedFields(document),
    rules: [...new Set(findings.map(({ rule }) => rule))],
    traits: traitsOf({ kind, state, scoreBand, language }),
    createdAt: createdAt.toISOString(),
    month: createdAt.toISOString().slice(0, 7),
  };
}

/** Two organisations may have the same id. */
export const recordId = ({ organisationId, id }: DocumentReference): string => `${organisationId}:${id}`;
