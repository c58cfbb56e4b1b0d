import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn, type Reach } from "@/lib/kernel/reach";
import type { SearchEntry, SearchHit, SearchIndex } from "./port";

/** What every search index must do. @param refresh waits until what was saved can be found */
export function searchIndexContract(name: string, index: () => SearchIndex, refresh = async () => {}): void {
  const organisationId = newId();
  const entry = (fields: Partial<SearchEntry>): SearchEntry => ({
    organisationId,
    authorId: newId(),
    id: newId(),
    kind: "essay",
    title: "Sem título",
    body: "",
    language: "pt",
    createdAt: new Date(),
    ...fields,
  });
  const saved = async (...list: Partial<SearchEntry>[]) => {
    const entries = list.map(entry);
    for (const each of entries) await index().save(each);
    await refresh();
    return entries;
  };
  const find = (text: string, more: { kind?: string; limit?: number } & Partial<Reach> = {}) =>
    index().search({ ...everybodyIn(organisationId), text, limit: 10, ...more });
  const titles = async (text: string) => (await find(text)).items.map((hit) => hit.title).sort();
  const marked = (hit: SearchHit | undefined) => hit?.matches.map((m) => hit.excerpt.slice(m.start, m.end));

  describe(`search index: ${name}`, () => {
    it.each([
      ["redação", "redações"],
      ["redações", "redação"],
      ["redacao", "redações"],
      ["redacoes", "redação"],
      ["REDAÇÃO", "redacao"],
      ["students", "the student writes"],
      ["writing", "they write essays"],
      ["avô", "avo"],
    ])("finds by %j a text with %j", async (query, body) => {
      const [one] = await saved({ body: `início ${body} fim`, title: `t-${newId()}` });
      expect((await find(query, { limit: 100 })).items.map((hit) => hit.id)).toContain(one?.id);
    });

    it("finds a phrase only where its words stand together", async () => {
      await saved(
        { title: "junto", body: "O meio ambiente pede cuidado." },
        { title: "separado", body: "O ambiente fica no meio da praça." },
      );
      expect(await titles('"meio ambiente"')).toEqual(["junto"]);
      expect(await titles("meio ambiente")).toEqual(["junto", "separado"]);
    });

    it("takes alternatives and exclusions, in any of their forms", async () => {
      await saved({ title: "gatos", body: "xilofone gatos" }, { title: "cães", body: "xilofone cães" });
      expect(await titles("xilofone")).toEqual(["cães", "gatos"]);
      expect(await titles("gatos OR caes")).toEqual(["cães", "gatos"]);
      expect(await titles("xilofone -cao")).toEqual(["gatos"]);
      expect(await titles('xilofone -"gato"')).toEqual(["cães"]);
    });

    it("puts a match in the title before one in the text", async () => {
      await saved({ title: "outra", body: "zabumba" }, { title: "zabumba", body: "nada" });
      expect((await find("zabumba")).items.map((hit) => hit.title)).toEqual(["zabumba", "outra"]);
    });

    it("shows plain text around the match, with its exact spans, and never markup", async () => {
      const body = `${"antes ".repeat(200)} <b>olha</b> a quixotesca \u{1F600} ideia & <script>x</script> ${"depois ".repeat(200)}`;
      await saved({ title: "A quixotesca <i>nova</i> Quixotesca", body });
      const [hit] = (await find("quixotescas")).items;
      expect(marked(hit)).toEqual(["quixotesca"]);
      expect(hit?.excerpt.length).toBeLessThan(1_000);
      expect(hit?.titleMatches.map((m) => hit.title.slice(m.start, m.end))).toEqual([
        "quixotesca",
        "Quixotesca",
      ]);
    });

    it("marks English forms too", async () => {
      await saved({ title: "english", body: "Nobody was galloping yesterday." });
      expect(marked((await find("gallop")).items[0])).toEqual(["galloping"]);
    });

    it("replaces an entry, and removes it", async () => {
      const [one] = await saved({ title: "primeira", body: "berimbau" });
      if (!one) throw new Error("not saved");
      await index().save({ ...one, title: "segunda" });
      await refresh();
      expect(await titles("berimbau")).toEqual(["segunda"]);
      await index().remove(organisationId, one.id);
      await refresh();
      expect(await titles("berimbau")).toEqual([]);
      await expect(index().remove(organisationId, one.id)).resolves.toBe(false);
    });

    it("keeps organisations apart, also for the same id", async () => {
      const other = newId();
      const [mine] = await saved({ title: "minha", body: "segredo sanfona" });
      if (!mine) throw new Error("not saved");
      await saved({ organisationId: other, id: mine.id, title: "deles", body: "segredo sanfona" });
      expect(await titles("sanfona")).toEqual(["minha"]);
      expect((await find("sanfona", { organisationId: other })).items.map((hit) => hit.title)).toEqual([
        "deles",
      ]);
      expect((await find("sanfona", { organisationId: newId() })).items).toEqual([]);
      await index().remove(other, mine.id);
      await refresh();
      expect(await titles("sanfona")).toEqual(["minha"]);
    });

    it("finds the entries of some authors alone, and another's never", async () => {
      const [one, two, three] = [newId(), newId(), newId()];
      await saved(
        { title: "um", body: "marimba", authorId: one },
        { title: "dois", body: "marimba", authorId: two },
        { title: "três", body: "marimba", authorId: three },
      );
      const by = async (...authors: string[]) =>
        (await find("marimba", { authors })).items.map((hit) => hit.title).sort();
      expect(await by(one)).toEqual(["um"]);
      expect(await by(one, three)).toEqual(["três", "um"]);
      expect(await by(newId())).toEqual([]);
      expect(await by()).toEqual([]);
      expect(await titles("marimba")).toEqual(["dois", "três", "um"]);
    });

    it("gives an entry that is saved again its author", async () => {
      const [one] = await saved({ title: "gaita", body: "gaita de foles" });
      if (!one) throw new Error("not saved");
      const authorId = newId();
      await index().save({ ...one, authorId });
      await refresh();
      expect((await find("foles", { authors: [one.authorId] })).items).toEqual([]);
      expect((await find("foles", { authors: [authorId] })).items).toHaveLength(1);
    });

    it("filters by kind", async () => {
      await saved(
        { kind: "code", title: "code", body: "cavaquinho" },
        { title: "essay", body: "cavaquinho" },
      );
      const hits = (await find("cavaquinho", { kind: "code" })).items;
      expect(hits.map((hit) => hit.title)).toEqual(["code"]);
    });

    it("pages through everything once, whatever is equal", async () => {
      const createdAt = new Date("2026-03-01T10:00:00.123Z");
      await saved(...Array.from({ length: 23 }, (_, i) => ({ title: `p${i}`, body: "pandeiro", createdAt })));
      const seen: string[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < 10; page++) {
        const found = await index().search({
          ...everybodyIn(organisationId),
          text: "pandeiro",
          limit: 5,
          cursor,
        });
        seen.push(...found.items.map((hit) => hit.id));
        cursor = found.next;
        if (cursor === undefined) break;
      }
      expect(seen).toHaveLength(23);
      expect(new Set(seen).size).toBe(23);
    });

    it("refuses a cursor that it did not make", async () => {
      await expect(
        index().search({ ...everybodyIn(organisationId), text: "x", limit: 5, cursor: "nonsense" }),
      ).rejects.toMatchObject({
        code: "invalid_input",
      });
    });

    it.each([
      "",
      "   ",
      "-",
      '"',
      "&|!():*<->",
      "the a o",
      "'; drop table x; --",
      "-só",
      "a\u0000b",
      "\uE000",
    ])("answers the odd query %j without failing", async (text) => {
      expect((await find(text)).items.length).toBeLessThanOrEqual(10);
    });

    it("holds a text of the largest size made of nothing but different words", async () => {
      const words = Array.from({ length: 28_000 }, (_, i) => (i * 2654435761 + 1e9).toString(36).slice(0, 7));
      const [one] = await saved({ title: "longo", body: `${words.join(" ").slice(0, 199_000)}\u0000` });
      expect((await find(words[5] ?? "")).items.map((hit) => hit.id)).toContain(one?.id);
    });
  });
}
