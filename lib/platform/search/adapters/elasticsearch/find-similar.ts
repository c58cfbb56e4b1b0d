import type { estypes } from "@elastic/elasticsearch";
import { foldText } from "../../fold-text";
import type { SearchQuery } from "../../port";
import type { ReadQuery } from "../../read-query";
import { readMarks, startMark, stopMark } from "../marked-text";
import { mostSimilar, type SimilarPair } from "../similar-pairs";
import { nearest } from "../similar-words";
import type { Connection } from "./connection";
import { filterQueries, reachQueries } from "./filter-query";
import { similarQuery } from "./term-query";

/** So many works are looked through for words that are spelled like one. */
const lookedThrough = 10;

/** The plain highlighter tries a spelling on the words of each work; the others try it on those of the whole index. */
const marking: estypes.SearchHighlight = {
  ...{ type: "plain", pre_tags: [startMark], post_tags: [stopMark], number_of_fragments: 5 },
  fields: { title: {}, theme: {}, body: {} },
};

async function wordsLike(
  { client, alias, searching }: Connection,
  { reach }: SearchQuery,
  { filters }: ReadQuery,
  asked: string,
  letters: 1 | 2,
): Promise<string[]> {
  const { hits } = await client.search(
    {
      ...{ index: alias, routing: reach.organisationId, size: lookedThrough, track_total_hits: false },
      ...{ allow_partial_search_results: false, _source: false, highlight: marking },
      query: {
        bool: {
          must: [similarQuery(asked, letters)],
          filter: [...reachQueries(reach), ...filters.flatMap(filterQueries)],
        },
      },
    },
    searching,
  );
  const marked = hits.hits.flatMap(({ highlight = {} }) => Object.values(highlight).flat().map(readMarks));
  return marked.flatMap(({ text, matches }) =>
    matches.map(({ start, end }) => foldText(text.slice(start, end))),
  );
}

/** What words may have been meant by those of a query, as they stand in works that may be found: in nobody else's. */
export async function findSimilar(
  connection: Connection,
  query: SearchQuery,
  read: ReadQuery,
  words: readonly string[],
): Promise<SimilarPair[]> {
  const similarTo = async (asked: string): Promise<SimilarPair[]> => {
    const near = await wordsLike(connection, query, read, asked, 1);
    const words = near.length > 0 ? near : await wordsLike(connection, query, read, asked, 2);
    return nearest(asked, [...new Set(words)], mostSimilar).map((found) => ({ asked, found }));
  };
  return (await Promise.all(words.map(similarTo))).flat();
}
