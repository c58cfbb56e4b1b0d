import type { Reach } from "@/lib/kernel/reach";
import type { Suggestion } from "../../port";
import { suggestionKey } from "../indexed-fields";
import type { Connection } from "./connection";
import { reachQueries } from "./filter-query";
import type { SearchRecord } from "./to-record";

const fields: ("title" | "theme")[] = ["title", "theme"];

type Bucket = {
  key: string;
  doc_count: number;
  one: { hits: { hits: { _source?: Pick<SearchRecord, "title" | "theme"> }[] } };
};
type Beginnings = Record<"title" | "theme", { keys: { buckets: Bucket[] } }>;

/** Titles and themes that begin with what was typed, the most frequent first. */
export async function suggestTexts(
  { client, alias, searching }: Connection,
  reach: Reach,
  prefix: string,
  limit: number,
): Promise<Suggestion[]> {
  const key = suggestionKey(prefix);
  if (key === null) return [];
  const beginning = (field: string) => ({
    filter: { prefix: { [`${field}Key`]: key } },
    aggs: {
      keys: {
        terms: { field: `${field}Key`, size: limit },
        aggs: { one: { top_hits: { size: 1, sort: "id", _source: fields } } },
      },
    },
  });
  const { aggregations } = await client.search<never, Beginnings>(
    {
      ...{ index: alias, routing: reach.organisationId, size: 0, allow_partial_search_results: false },
      query: {
        bool: {
          filter: reachQueries(reach),
          should: fields.map((field) => ({ prefix: { [`${field}Key`]: key } })),
          minimum_should_match: 1,
        },
      },
      aggs: { title: beginning("title"), theme: beginning("theme") },
    },
    searching,
  );
  const found = fields.flatMap((field) =>
    (aggregations?.[field].keys.buckets ?? []).map((bucket) => ({
      ...{ field, key: bucket.key, count: bucket.doc_count },
      text: bucket.one.hits.hits[0]?._source?.[field] ?? bucket.key,
    })),
  );
  return found
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .slice(0, limit)
    .map(({ field, text }) => ({ field, text }));
}
