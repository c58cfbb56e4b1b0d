import { expect, it } from "vitest";
import type { Actor, Permission } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { SearchQuery } from "@/lib/platform/search/port";
import { searchQuery } from "../schemas";
import { makeSearchEntries } from "./search-entries";

const actor = (...permissions: Permission[]): Actor => ({
  userId: newId(),
  organisationId: newId(),
  permissions: new Set(permissions),
  platform: false,
});

function setUp() {
  const asked: SearchQuery[] = [];
  const hit = { id: newId(), kind: "essay", title: "t", excerpt: "e", matches: [], titleMatches: [] };
  const searchEntries = makeSearchEntries({
    index: {
      save: async () => {},
      remove: async () => {},
      search: async (query) => {
        asked.push(query);
        return { items: [{ ...hit, createdAt: "2026-01-01T00:00:00.000Z" }], next: "n" };
      },
    },
  });
  return { asked, searchEntries };
}

it("asks the index for the actor's organisation, whatever the input says", async () => {
  const { asked, searchEntries } = setUp();
  const reader = actor("search.read");
  expect(searchQuery.safeParse({ q: "escola", organisationId: newId() }).success).toBe(false);
  const input = searchQuery.parse({ q: "  escola ", limit: "5" });
  const page = await searchEntries(reader, input);
  expect(asked).toEqual([{ organisationId: reader.organisationId, text: "escola", limit: 5 }]);
  expect(page).toMatchObject({ items: [{ kind: "essay" }], next: "n" });
});

it("refuses who may not search, and asks nothing", async () => {
  const { asked, searchEntries } = setUp();
  await expect(searchEntries(actor("analyses.read"), searchQuery.parse({ q: "x" }))).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(asked).toEqual([]);
});
