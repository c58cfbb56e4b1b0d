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
    readership: { reachOf: async ({ organisationId, userId }) => ({ organisationId, authors: [userId] }) },
    index: {
      save: async () => {},
      remove: async () => false,
      search: async (query) => {
        asked.push(query);
        return { items: [{ ...hit, createdAt: "2026-01-01T00:00:00.000Z" }], next: "n" };
      },
    },
  });
  return { asked, searchEntries };
}

it("asks the index within the actor's reach, whatever the input says", async () => {
  const { asked, searchEntries } = setUp();
  const reader = actor("search.read");
  for (const more of [{ organisationId: newId() }, { authors: "everybody" }])
    expect(searchQuery.safeParse({ q: "escola", ...more }).success).toBe(false);
  const input = searchQuery.parse({ q: "  escola ", limit: "5" });
  const page = await searchEntries(reader, input);
  const { organisationId, userId } = reader;
  expect(asked).toEqual([{ organisationId, authors: [userId], text: "escola", limit: 5 }]);
  expect(page).toMatchObject({ items: [{ kind: "essay" }], next: "n" });
});

it("refuses who may not search, and asks nothing", async () => {
  const { asked, searchEntries } = setUp();
  await expect(searchEntries(actor("analyses.read"), searchQuery.parse({ q: "x" }))).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(asked).toEqual([]);
});
