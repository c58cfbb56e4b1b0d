import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import type { Stage } from "./testing/stage";

/** Fields, facets and order. */
export function filters({ index, open }: Stage): void {
  describe(`fields, facets and order`, () => {
    const crase = { rule: "grammar/wrong-crase", category: "grammar", severity: "major", count: 2 };
    const comma = {
      rule: "punctuation/vocative-comma",
      category: "punctuation",
      severity: "minor",
      count: 1,
    };

    it("finds essays by what was found in them and by their points", async () => {
      const { saved, titles, find } = open();
      await saved(
        { title: "fraca", findings: [crase], competencies: [80, 120, 120, 120, 120], score: 560 },
        { title: "forte", findings: [crase, comma], competencies: [160, 200, 160, 160, 160], score: 840 },
        { title: "limpa", competencies: [80, 80, 80, 80, 80], score: 400 },
        { title: "sem nota" },
      );
      expect(await titles("regra:crase c1:<120")).toEqual(["fraca"]);
      expect(await titles("rule:grammar/wrong-crase")).toEqual(["forte", "fraca"]);
      expect(await titles("", { filters: { rules: ["crase"], categories: ["punctuation"] } })).toEqual([
        "forte",
      ]);
      expect(await titles("nota:>=560 nota:<840")).toEqual(["fraca"]);
      expect(await titles("", { filters: { scoreBands: [2, 4] } })).toEqual(["forte", "fraca", "limpa"]);
      expect(await titles("nota:>=560", { filters: { score: { max: 700 } } })).toEqual(["fraca"]);
      expect(await titles("c1:80..100")).toEqual(["fraca", "limpa"]);
      expect(await titles("crase")).toEqual(["forte", "fraca"]);
      expect((await find("crase c1:<120")).hits[0]?.why).toEqual([
        { field: "rule", rule: "grammar/wrong-crase" },
        { field: "filter", filter: "competencies" },
      ]);
    });

    it("filters by kind, state, language, author and time, by fields and beside the text", async () => {
      const { saved, titles } = open();
      const [first] = await saved(
        { title: "essay", body: "cuíca", createdAt: new Date("2026-01-31T23:59:59Z") },
        { title: "code", body: "cuíca", kind: "code", language: "python", state: "partial" },
        { title: "scan", body: "cuíca", kind: "document", language: "en" },
      );
      expect(await titles("cuíca", { filters: { kinds: ["code", "document"] } })).toEqual(["code", "scan"]);
      expect(await titles("cuica tipo:redação")).toEqual(["essay"]);
      expect(await titles("tipo:code tipo:documento")).toEqual(["code", "scan"]);
      expect(await titles("cuica estado:parcial")).toEqual(["code"]);
      expect(await titles("idioma:inglês")).toEqual(["scan"]);
      expect(await titles(`autor:${first?.authorId}`)).toEqual(["essay"]);
      expect(await titles("ate:2026-01-31")).toEqual(["essay"]);
      expect(await titles("de:2026-02")).toEqual(["code", "scan"]);
      expect(await titles("", { filters: { to: new Date("2026-01-31T23:59:59Z") } })).toEqual([]);
      expect(await titles("", { filters: { ids: [first?.id ?? ""] } })).toEqual(["essay"]);
    });

    it("says why: title, theme, text", async () => {
      const { saved, find } = open();
      await saved(
        { title: "O chorinho", theme: "Chorinho", body: "Nada disso." },
        { title: "x", body: "chorinhos" },
      );
      const { hits } = await find("chorinho");
      expect(hits.map(({ why }) => why)).toEqual([
        [{ field: "title" }, { field: "theme" }],
        [{ field: "text" }],
      ]);
    });

    it("counts facets over all that matches, not the page alone", async () => {
      const { saved, find } = open();
      const authorId = newId();
      const june = new Date("2026-06-10T10:00:00Z");
      await saved(
        { authorId, body: "viola", createdAt: june, score: 900, findings: [crase, comma] },
        { authorId, body: "viola", createdAt: june, score: 100, findings: [crase] },
        {
          authorId,
          body: "viola",
          createdAt: june,
          kind: "code",
          language: null,
          state: "partial",
          score: 95,
        },
        { body: "outra coisa" },
      );
      const { facets, total, hits } = await find("viola", { limit: 1 });
      expect([hits.length, total]).toEqual([1, { count: 3, more: false }]);
      expect(facets).toEqual({
        kind: [
          { value: "essay", count: 2 },
          { value: "code", count: 1 },
        ],
        state: [
          { value: "completed", count: 2 },
          { value: "partial", count: 1 },
        ],
        scoreBand: [
          { value: "4", count: 2 },
          { value: "0", count: 1 },
        ],
        language: [{ value: "pt", count: 2 }],
        month: [{ value: "2026-06", count: 3 }],
        author: [{ value: authorId, count: 3 }],
        category: [
          { value: "grammar", count: 2 },
          { value: "punctuation", count: 1 },
        ],
        group: [],
      });
    });

    it("counts the works of groups of authors", async () => {
      const { saved, reach } = open();
      const [ana, rui, eva, alone] = [newId(), newId(), newId(), newId()];
      await saved(...[ana, ana, rui, alone].map((authorId) => ({ authorId, body: "rabeca" })), {
        authorId: eva,
        body: "outra coisa",
      });
      const [morning, evening, empty] = [newId(), newId(), newId()];
      const groups = [
        { id: morning, authors: [ana, rui, newId()] },
        { id: evening, authors: [rui, eva] },
        { id: empty, authors: [eva] },
      ];
      const found = await index().search({ reach, text: "rabeca", groups, limit: 1 });
      expect(found.facets.group).toEqual([
        { value: morning, count: 3 },
        { value: evening, count: 1 },
      ]);
      const within = await index().search({
        ...{ reach: { ...reach, authors: [rui] }, text: "rabeca", groups, limit: 1 },
      });
      expect(within.facets.group.map(({ count }) => count)).toEqual([1, 1]);
    });

    it("counts as many groups and members as an organisation has", async () => {
      const { saved, reach } = open();
      const author = newId();
      await saved({ authorId: author, body: "berimbau" });
      const groups = Array.from({ length: 200 }, () => ({
        id: newId(),
        authors: [author, ...Array.from({ length: 24 }, () => newId())],
      }));
      const { facets } = await index().search({ reach, text: "berimbau", groups, limit: 1 });
      expect(facets.group.map(({ value }) => value).sort()).toEqual(groups.map(({ id }) => id).sort());
    });

    it.each([
      ["newest", ["c", "b", "a"]],
      ["oldest", ["a", "b", "c"]],
      ["score", ["b", "a", "c"]],
    ] as const)("sorts by %s, page by page", async (sort, expected) => {
      const { saved, reach } = open();
      await saved(
        { title: "a", score: 400, createdAt: new Date("2026-01-01T00:00:00Z") },
        { title: "b", score: 800, createdAt: new Date("2026-01-02T00:00:00Z") },
        { title: "c", createdAt: new Date("2026-01-03T00:00:00Z") },
      );
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await index().search({ reach, text: "", sort, cursor, limit: 1 });
        seen.push(...page.hits.map(({ title }) => title));
        cursor = page.next;
      } while (cursor !== undefined && seen.length < 9);
      expect(seen).toEqual(expected);
    });

    it("pages through everything once, whatever is equal", async () => {
      const { saved, reach } = open();
      const createdAt = new Date("2026-03-01T10:00:00.123Z");
      await saved(...Array.from({ length: 23 }, (_, i) => ({ title: `p${i}`, body: "pandeiro", createdAt })));
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await index().search({ reach, text: "pandeiro", limit: 5, cursor });
        seen.push(...page.hits.map((hit) => hit.id));
        cursor = page.next;
      } while (cursor !== undefined && seen.length < 50);
      expect([seen.length, new Set(seen).size]).toEqual([23, 23]);
    });

    it("refuses a cursor that it did not make, and one of another order", async () => {
      const { saved, reach } = open();
      await saved({ body: "x1" }, { body: "x1" });
      const { next } = await index().search({ reach, text: "", sort: "newest", limit: 1 });
      for (const cursor of ["nonsense", next])
        await expect(
          index().search({ reach, text: "", sort: "relevance", limit: 1, cursor }),
        ).rejects.toMatchObject({ code: "invalid_input" });
    });
  });
}
