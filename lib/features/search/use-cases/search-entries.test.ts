import { expect, it } from "vitest";
import type { Actor, Permission } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { SearchQuery, SearchResult } from "@/lib/platform/search/port";
import { searchQuery } from "../schemas";
import { makeFindSimilar, makeSearchEntries } from "./search-entries";

const actor = (...permissions: Permission[]): Actor => ({
  userId: newId(),
  organisationId: newId(),
  permissions: new Set(permissions),
  platform: false,
});

const facets = { kind: [], state: [], scoreBand: [], language: [], month: [], author: [], category: [] };
const nothing: SearchResult = { hits: [], total: { count: 0, more: false }, facets, similar: [] };

function setUp() {
  const asked: SearchQuery[] = [];
  const deps = {
    readership: {
      reachOf: async ({ organisationId, userId }: Actor) => ({ organisationId, authors: [userId] }),
    },
    index: {
      search: async (query: SearchQuery) => {
        asked.push(query);
        return { ...nothing, next: "n" };
      },
      suggest: async () => [],
      moreLike: async () => null,
    },
  };
  return { asked, searchEntries: makeSearchEntries(deps), findSimilar: makeFindSimilar(deps) };
}

it("asks the index within the actor's reach, whatever the input says", async () => {
  const { asked, searchEntries } = setUp();
  const reader = actor("search.read");
  for (const more of [{ organisationId: newId() }, { authors: "everybody" }, { reach: "everybody" }])
    expect(searchQuery.safeParse({ q: "escola", ...more }).success).toBe(false);
  const page = await searchEntries(reader, searchQuery.parse({ q: "  escola ", limit: "5" }));
  const { organisationId, userId } = reader;
  const reach = { organisationId, authors: [userId] };
  expect(asked).toEqual([{ reach, text: "escola", filters: {}, limit: 5 }]);
  expect(page).toMatchObject({ items: [], next: "n", total: { count: 0 } });
});

it("hands on what is asked for beside the text, one value or several", async () => {
  const { asked, searchEntries } = setUp();
  const author = newId();
  const given = {
    kind: ["essay", "code"],
    state: "partial",
    author,
    rule: "crase",
    band: "4",
    minScore: "0",
  };
  const dates = { from: "2026-01-01T00:00:00Z", sort: "score" };
  await searchEntries(actor("search.read"), searchQuery.parse({ ...given, ...dates }));
  expect(asked[0]).toMatchObject({ text: "", sort: "score" });
  expect(asked[0]?.filters).toEqual({
    kinds: ["essay", "code"],
    states: ["partial"],
    authors: [author],
    rules: ["crase"],
    scoreBands: [4],
    score: { min: 0 },
    from: new Date("2026-01-01T00:00:00Z"),
  });
});

it("refuses who may not search, and asks nothing", async () => {
  const { asked, searchEntries } = setUp();
  await expect(searchEntries(actor("analyses.read"), searchQuery.parse({ q: "x" }))).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(asked).toEqual([]);
});

it("finds nothing like a work that is not within reach", async () => {
  const { findSimilar } = setUp();
  await expect(findSimilar(actor("search.read"), newId(), { limit: 5 })).rejects.toMatchObject({
    code: "not_found",
  });
});
