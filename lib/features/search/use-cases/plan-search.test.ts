import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { Reach } from "@/lib/kernel/reach";
import { foldText } from "@/lib/platform/search/fold-text";
import { takeAuthorNames } from "@/lib/platform/search/query-syntax";
import { searchFilter } from "../schemas";
import { makePlanSearch } from "./plan-search";

const [me, bia, caio] = [newId(), newId(), newId()];
const [a, b] = [
  { id: newId(), name: "A", students: [bia] },
  { id: newId(), name: "B", students: [bia, caio] },
];
const names = new Map([
  [me, "Rui Prado"],
  [bia, "Beatriz Araújo"],
  [caio, "Caio Araújo"],
]);

function plan(filter: object, authors: Reach["authors"] = [me, bia, caio]) {
  const actor: Actor = {
    userId: me,
    organisationId: newId(),
    permissions: new Set(),
    platform: false,
  };
  const planSearch = makePlanSearch({
    takeAuthorNames,
    readership: { reachOf: async ({ organisationId }) => ({ organisationId, authors }) },
    people: {
      namesOf: async () => names,
      findNamed: async (reach, parts) =>
        [...names]
          .filter(([id]) => reach.authors === "everybody" || reach.authors.includes(id))
          .filter(([, name]) => parts.every((part) => foldText(name).includes(foldText(part))))
          .map(([id]) => id),
      classesOf: async (_, ids) => [a, b].filter(({ id }) => ids?.includes(id)),
    },
  });
  return planSearch(actor, searchFilter.parse(filter));
}
const authorsOf = async (...given: Parameters<typeof plan>) =>
  (await plan(...given)).asked?.filters.authors?.toSorted();

describe("authors", () => {
  it("are those with the name, accents and case aside, within reach alone", async () => {
    expect(await plan({ q: "autor:ARAUJO escola" })).toMatchObject({ asked: { text: "escola" } });
    expect(await authorsOf({ q: "autor:araujo" })).toEqual([bia, caio].toSorted());
    expect(await authorsOf({ q: 'author:"araújo bea"' })).toEqual([bia]);
    expect(await authorsOf({ q: "autor:beatriz autora:caio" })).toEqual([bia, caio].toSorted());
    expect(await authorsOf({ q: "autor:prado" }, [me])).toEqual([me]);
    expect(await plan({ q: "autor:caio" }, [me, bia])).toMatchObject({
      asked: null,
      unknownAuthors: ["caio"],
    });
  });

  it("are looked for among all by who reads everybody's works", async () => {
    expect(await authorsOf({ q: "autor:rui" }, "everybody")).toEqual([me]);
  });

  it("are those of a class, and of what is asked for beside it at once", async () => {
    expect(await authorsOf({ class: b.id })).toEqual([bia, caio].toSorted());
    expect(await authorsOf({ class: [a.id, b.id], author: caio })).toEqual([caio]);
    expect(await authorsOf({ class: b.id, q: "autor:caio" })).toEqual([caio]);
    expect((await plan({ class: a.id, author: caio })).asked).toBeNull();
    expect((await plan({ class: newId() })).asked).toBeNull();
    expect(await authorsOf({})).toBeUndefined();
  });
});

it("reads days as the whole of them", async () => {
  const { asked } = await plan({ from: "2026-03-01", to: "2026-03-31" });
  expect(asked?.filters).toEqual({
    from: new Date("2026-03-01T00:00:00Z"),
    to: new Date("2026-04-01T00:00:00Z"),
  });
});
