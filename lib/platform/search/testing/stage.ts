import { expect } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn, type Reach } from "@/lib/kernel/reach";
import type { SearchDocument, SearchFilters, SearchHit, SearchIndex, SearchQuery } from "../port";
import { aDocument } from "./documents";

type Asking = { filters?: SearchFilters; limit?: number; sort?: SearchQuery["sort"] } & Partial<Reach>;

/** Where the suite of a search index plays: the index, and organisations of its own. */
export type Stage = ReturnType<typeof makeStage>;

/** @param refresh waits until what was saved can be found */
export function makeStage(index: () => SearchIndex, refresh: () => Promise<void>) {
  /** An organisation of its own for each test. */
  function open() {
    const organisationId = newId();
    const saved = async (...list: Partial<SearchDocument>[]) => {
      const documents = list.map((fields) => aDocument({ organisationId, ...fields }));
      const outcomes = await index().save(documents);
      expect(new Set(outcomes.map(({ result }) => result))).toEqual(new Set(["saved"]));
      await refresh();
      return documents;
    };
    const find = (text: string, { organisationId: other, authors, ...more }: Asking = {}) =>
      index().search({
        reach: { ...everybodyIn(other ?? organisationId), ...(authors && { authors }) },
        text,
        limit: 10,
        ...more,
      });
    const titles = async (text: string, more?: Asking) =>
      (await find(text, more)).hits.map((hit) => hit.title).sort();
    return { organisationId, reach: everybodyIn(organisationId), saved, find, titles };
  }
  return { index, refresh, open };
}

/** The words of an excerpt that are marked. */
export const marked = (hit: SearchHit | undefined): string[] | undefined =>
  hit?.matches.map(({ start, end }) => hit.excerpt.slice(start, end));
