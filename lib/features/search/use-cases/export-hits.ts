import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { csvLine } from "@/lib/kernel/csv";
import { maxPageSize } from "@/lib/kernel/page";
import type { SearchHit, SearchIndex } from "@/lib/platform/search/port";
import type { SearchFilter } from "../schemas";
import type { PlanSearch } from "./plan-search";

/** More than the index pages through. */
const mostHits = 5_000;

const columns = [
  "id",
  "kind",
  "state",
  "title",
  "theme",
  "author_id",
  "language",
  "score",
  "created_at",
  "excerpt",
];

const toLine = (hit: SearchHit): string =>
  csvLine([
    ...[hit.id, hit.kind, hit.state, hit.title, hit.theme, hit.authorId, hit.language, hit.score],
    ...[hit.createdAt, hit.excerpt],
  ]);

type Deps = { planSearch: PlanSearch; index: Pick<SearchIndex, "search"> };

/**
 * What a search finds as a table, the newest first and at most 5,000, made page by page as it is read.
 * @throws AppError `forbidden`, at the first line
 */
export const makeExportHits = ({ planSearch, index }: Deps) =>
  async function* exportHits(actor: Actor, filter: SearchFilter): AsyncGenerator<string> {
    requirePermission(actor, "search.read");
    const { asked } = await planSearch(actor, filter);
    yield csvLine(columns);
    if (!asked) return;
    let cursor: string | undefined;
    for (let written = 0; written < mostHits; ) {
      const { hits, next } = await index.search({ ...asked, sort: "newest", limit: maxPageSize, cursor });
      for (const hit of hits) yield toLine(hit);
      written += hits.length;
      if (next === undefined) return;
      cursor = next;
    }
  };
