import type { Reach } from "@/lib/kernel/reach";
import type { SearchHit } from "../../port";
import type { Connection } from "./connection";
import { reachQueries } from "./filter-query";
import { readHit, type Source, totalOf } from "./read-hit";
import { highlightOf, shown } from "./search-request";
import { listedStopWords } from "./stop-words";
import type { Query } from "./term-query";
import { recordId } from "./to-record";

const wordsCompared = 20;
const shortestWord = 4;
const nothingAsked = { groups: [], excluded: [], filters: [] };

/** Works that share the words by which one stands out. @returns null where the work is not within reach */
export async function findLike(
  { client, alias, searching }: Connection,
  reach: Reach,
  id: string,
  limit: number,
): Promise<SearchHit[] | null> {
  const { organisationId } = reach;
  const here = { index: alias, routing: organisationId, allow_partial_search_results: false };
  const known = await client.search(
    {
      ...{ ...here, size: 0, track_total_hits: true },
      query: { bool: { filter: [...reachQueries(reach), { term: { id } }] } },
    },
    searching,
  );
  if (totalOf(known.hits) === 0) return null;
  const alike: Query = {
    more_like_this: {
      fields: ["title.portuguese", "theme.portuguese", "body.portuguese"],
      like: [{ _index: alias, _id: recordId({ organisationId, id }), routing: organisationId }],
      stop_words: [...listedStopWords],
      max_query_terms: wordsCompared,
      min_word_length: shortestWord,
      min_term_freq: 1,
      min_doc_freq: 1,
      minimum_should_match: "10%",
    },
  };
  const { hits } = await client.search<Source>(
    {
      ...{ ...here, size: limit, _source: shown, highlight: highlightOf([alike]) },
      query: {
        bool: { must: [alike], filter: reachQueries(reach), must_not: [{ term: { id } }] },
      },
    },
    searching,
  );
  return hits.hits.map((hit) => readHit(hit, nothingAsked, []));
}
