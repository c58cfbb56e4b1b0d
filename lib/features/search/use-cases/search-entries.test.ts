import { expect, it } from "vitest";
import type { Actor, Permission } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { SearchQuery, SearchResult } from "@/lib/platform/search/port";
import { takeAuthorNames } from "@/lib/platform/search/query-syntax";
import type { People } from "../ports";
import { searchQuery } from "../schemas";
import { makePlanSearch } from "./plan-search";
import { makeFindSimilar, makeSearchEntries } from "./search-entries";

const actor = (...permissions: Permission[]): Actor => ({
  userId: newId(),
  organisationId: newId(),
  permissions: new Set(permissions),
  platform: false,
});

const facets = {
  ...{ kind: [], state: [], scoreBand: [], language: [], month: [], author: [], category: [], group: [] },
};
const nothing: SearchResult = { hits: [], total: { count: 0, more: false }, facets, similar: [] };

/** @param others whom the actor reads beside themselves; the first is Bia, alone in the class A */
function setUp(others: readonly string[] = []) {
  const asked: SearchQuery[] = [];
  const [bia = newId()] = others;
  const schoolClass = { id: newId(), name: "A", students: [bia] };
  const people: People = {
    namesOf: async (ids) => new Map(ids.filter((id) => id === bia).map((id) => [id, "Bia Araújo"])),
    findNamed: async () => [],
    classesOf: async (_, ids) => (ids?.includes(schoolClass.id) === false ? [] : [schoolClass]),
  };
  const readership = {
    reachOf: async ({ organisationId, userId }: Actor) => ({
      organisationId,
      authors: [userId, ...others],
    }),
  };
  const deps = {
    readership,
    people,
    planSearch: makePlanSearch({ readership, people, takeAuthorNames }),
    index: {
      search: async (query: SearchQuery) => {
        asked.push(query);
        const author = others.map((value) => ({ value, count: 1 }));
        const group = (query.groups ?? []).map(({ id }) => ({ value: id, count: 2 }));
        return { ...nothing, facets: { ...facets, author, group }, next: "n" };
      },
      suggest: async () => [],
      moreLike: async () => null,
    },
  };
  return { asked, schoolClass, searchEntries: makeSearchEntries(deps), findSimilar: makeFindSimilar(deps) };
}

it("asks the index within the actor's reach, whatever the input says", async () => {
  const { asked, searchEntries } = setUp();
  const reader = actor("search.read");
  for (const more of [{ organisationId: newId() }, { authors: "everybody" }, { reach: "everybody" }])
    expect(searchQuery.safeParse({ q: "escola", ...more }).success).toBe(false);
  const page = await searchEntries(reader, searchQuery.parse({ q: "  escola ", limit: "5" }));
  const { organisationId, userId } = reader;
  const reach = { organisationId, authors: [userId] };
  expect(asked).toEqual([{ reach, text: "escola", filters: {}, groups: [], limit: 5 }]);
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

it("tells who reads others' works the names of authors and classes", async () => {
  const [bia, gone] = [newId(), newId()];
  const { asked, schoolClass, searchEntries } = setUp([bia, gone]);
  const page = await searchEntries(actor("search.read"), searchQuery.parse({ q: "x" }));
  expect(asked[0]?.groups).toEqual([{ id: schoolClass.id, authors: [bia] }]);
  expect(page.facets.class).toEqual([{ value: schoolClass.id, label: "A", count: 2 }]);
  expect(page.facets.author).toEqual([
    { value: bia, label: "Bia Araújo", count: 1 },
    { value: gone, label: undefined, count: 1 },
  ]);
});

it("tells who reads their own works alone neither", async () => {
  const { asked, searchEntries } = setUp();
  const page = await searchEntries(actor("search.read"), searchQuery.parse({ q: "x" }));
  expect(asked[0]?.groups).toEqual([]);
  expect([page.facets.author, page.facets.class]).toEqual([[], []]);
});

it("says which author there is not, and asks nothing where nobody is left", async () => {
  const { asked, searchEntries } = setUp([newId()]);
  const page = await searchEntries(actor("search.read"), searchQuery.parse({ q: "autor:caio escola" }));
  expect(page).toMatchObject({ items: [], unknownAuthors: ["caio"], total: { count: 0 } });
  expect(asked).toEqual([]);
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
