import type { estypes } from "@elastic/elasticsearch";
import { matchReasons } from "../../match-reasons";
import type { SearchHit } from "../../port";
import type { ReadQuery } from "../../read-query";
import { type MarkedText, readMarks } from "../marked-text";
import type { SimilarPair } from "../similar-pairs";
import { asAsked, asFound } from "./search-request";
import type { SearchRecord } from "./to-record";

/** What of a record comes with a hit. */
export type Source = Pick<
  SearchRecord,
  "id" | "authorId" | "kind" | "title" | "theme" | "state" | "score" | "language" | "createdAt" | "rules"
>;
export type RecordHit = estypes.SearchHit<Source>;

/** How many documents match, as far as they were counted. */
export const totalOf = ({ total }: estypes.SearchHitsMetadata<unknown>): number =>
  typeof total === "number" ? total : (total?.value ?? 0);

const cut = " … ";

/** @param pairs the words that were looked for too, for those of the query */
export function readHit(
  { _source: source, highlight, matched_queries: names }: RecordHit,
  query: ReadQuery,
  pairs: readonly SimilarPair[],
): SearchHit {
  if (!source) throw new Error("Elasticsearch gave a hit without its source");
  const { rules, ...work } = source;
  const [title, theme, excerpt] = [highlight?.title, highlight?.theme, highlight?.body].map((parts) =>
    readMarks((parts ?? []).join(cut)),
  );
  const isMarked = (text: MarkedText | undefined): boolean => (text?.matches.length ?? 0) > 0;
  const fields = { title: isMarked(title), theme: isMarked(theme), text: isMarked(excerpt) };
  const matched = Array.isArray(names) ? names : Object.keys(names ?? {});
  const similar = pairs.filter(
    (pair) => matched.includes(asFound(pair)) && !matched.includes(asAsked(pair.asked)),
  );
  return {
    ...{ id: work.id, authorId: work.authorId, kind: work.kind, title: work.title, theme: work.theme },
    excerpt: excerpt?.text ?? "",
    matches: excerpt?.matches ?? [],
    titleMatches: title?.matches ?? [],
    why: matchReasons(query, fields, rules, similar),
    ...{ state: work.state, score: work.score, language: work.language, createdAt: work.createdAt },
  };
}
