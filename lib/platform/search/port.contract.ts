import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn, type Reach } from "@/lib/kernel/reach";
import type { SearchDocument, SearchFilters, SearchHit, SearchIndex, SearchQuery } from "./port";
import { aDocument } from "./testing/documents";

type Asking = { filters?: SearchFilters; limit?: number; sort?: SearchQuery["sort"] } & Partial<Reach>;

/** What every search index must do. @param refresh waits until what was saved can be found */
export function searchIndexContract(name: string, index: () => SearchIndex, refresh = async () => {}): void {
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
  const marked = (hit: SearchHit | undefined) => hit?.matches.map((m) => hit.excerpt.slice(m.start, m.end));

  describe(`search index: ${name}: texts`, () => {
    it.each([
      ["redação", "redações"],
      ["redações", "redação"],
      ["redacao", "redações"],
      ["redacoes", "redação"],
      ["REDAÇÃO", "redacao"],
      ["students", "the student writes"],
      ["writing", "they write essays"],
      ["avô", "avo"],
      ["soci*", "a sociedade muda"],
      ["os direitos de todos", "direito todo"],
    ])("finds by %j a text with %j", async (query, body) => {
      const { saved, find } = open();
      const [one] = await saved({ body: `início ${body} fim` });
      expect((await find(query)).hits.map((hit) => hit.id)).toEqual([one?.id]);
    });

    it("finds a phrase only where its words stand together", async () => {
      const { saved, titles } = open();
      await saved(
        { title: "junto", body: "O meio ambiente pede cuidado." },
        { title: "separado", body: "O ambiente fica no meio da praça." },
      );
      expect(await titles('"meio ambiente"')).toEqual(["junto"]);
      expect(await titles("meio ambiente")).toEqual(["junto", "separado"]);
    });

    it("takes alternatives and exclusions, in any of their forms", async () => {
      const { saved, titles } = open();
      await saved({ title: "gatos", body: "xilofone gatos" }, { title: "cães", body: "xilofone cães" });
      expect(await titles("xilofone")).toEqual(["cães", "gatos"]);
      expect(await titles("gatos OR caes")).toEqual(["cães", "gatos"]);
      expect(await titles("xilofone gatos OR caes")).toEqual(["cães", "gatos"]);
      expect(await titles("xilofone -cao")).toEqual(["gatos"]);
      expect(await titles('xilofone -"gato"')).toEqual(["cães"]);
      expect(await titles("-gatos")).toEqual(["cães"]);
    });

    it("puts a match in the title before one in the theme, and that before one in the text", async () => {
      const { saved, find } = open();
      await saved(
        { title: "texto", body: "zabumba e mais nada" },
        { title: "tema", theme: "zabumba", body: "nada" },
        { title: "zabumba", body: "nada" },
      );
      expect((await find("zabumba")).hits.map((hit) => hit.title)).toEqual(["zabumba", "tema", "texto"]);
    });

    it("finds everything where nothing is asked for, the newest first", async () => {
      const { saved, find } = open();
      await saved(
        { title: "antes", createdAt: new Date("2026-01-01T00:00:00Z") },
        { title: "depois", createdAt: new Date("2026-02-01T00:00:00Z") },
      );
      expect((await find("")).hits.map((hit) => hit.title)).toEqual(["depois", "antes"]);
    });

    it("shows plain text around the match, with its exact spans, and never markup", async () => {
      const { saved, find } = open();
      const body = `${"antes ".repeat(200)} <b>olha</b> a quixotesca \u{1F600} ideia & <script>x</script> ${"depois ".repeat(200)}`;
      await saved({ title: "A quixotesca <i>nova</i> Quixotesca", body });
      const [hit] = (await find("quixotescas")).hits;
      expect(marked(hit)).toEqual(["quixotesca"]);
      expect(hit?.excerpt.length).toBeLessThan(1_000);
      expect(hit?.titleMatches.map((m) => hit.title.slice(m.start, m.end))).toEqual([
        "quixotesca",
        "Quixotesca",
      ]);
    });

    it("marks English forms too", async () => {
      const { saved, find } = open();
      await saved({ title: "english", body: "Nobody was galloping yesterday." });
      expect(marked((await find("gallop")).hits[0])).toEqual(["galloping"]);
    });

    it("holds a text of the largest size made of nothing but different words", async () => {
      const { saved, find } = open();
      const words = Array.from({ length: 28_000 }, (_, i) => (i * 2654435761 + 1e9).toString(36).slice(0, 7));
      const [one] = await saved({ title: "longo", body: `${words.join(" ").slice(0, 199_000)}\u0000` });
      expect((await find(words[5] ?? "")).hits.map((hit) => hit.id)).toContain(one?.id);
    });
  });

  describe(`search index: ${name}: misspelled words`, () => {
    it("finds what is spelled alike where little is found, and says so", async () => {
      const { saved, find } = open();
      await saved({ title: "certa", body: "a sociedade brasileira" }, { title: "outra", body: "nada disso" });
      const found = await find("socieadde");
      expect(found.hits.map((hit) => hit.title)).toEqual(["certa"]);
      expect(found.similar).toEqual([{ asked: "socieadde", found: "sociedade" }]);
      expect(found.hits[0]?.why).toContainEqual({ field: "similar", asked: "socieadde", found: "sociedade" });
      expect(marked(found.hits[0])).toEqual(["sociedade"]);
    });

    it("takes the words of query languages for words", async () => {
      const { saved, find } = open();
      await saved({ title: "nulo", body: "o ponteiro null e o valor true" });
      for (const text of ["null", "NULL", "nulll"])
        expect(
          (await find(text)).hits.map((hit) => hit.title),
          text,
        ).toEqual(["nulo"]);
      expect((await find("null jabuticaba")).hits).toEqual([]);
    });

    it("puts what was asked for before what is spelled alike", async () => {
      const { saved, find } = open();
      await saved(
        { title: "alheia", body: "sanfona sanfona sanfona" },
        { title: "própria", body: "a sanfoma" },
      );
      expect((await find("sanfoma")).hits[0]?.title).toBe("própria");
    });

    it("tells nothing of words that stand in the works of others alone", async () => {
      const { saved, find } = open();
      const [mine] = await saved({ title: "meu", body: "nada" });
      await saved({ title: "alheio", body: "o hipopótamo dorme" });
      const found = await find("hipopotano", { authors: [mine?.authorId ?? ""] });
      expect([found.hits, found.similar, found.total.count]).toEqual([[], [], 0]);
    });
  });

  describe(`search index: ${name}: documents`, () => {
    it("replaces a document by its next version, never by an older one, and says what it did", async () => {
      const { saved, titles } = open();
      const [one] = await saved({ title: "primeira", body: "berimbau", version: 5 });
      if (!one) throw new Error("not saved");
      expect(await index().save([{ ...one, title: "velha", version: 4 }])).toEqual([
        { organisationId: one.organisationId, id: one.id, result: "stale" },
      ]);
      await refresh();
      expect(await titles("berimbau")).toEqual(["primeira"]);
      await saved({ ...one, title: "segunda", version: 6 }, { title: "nova", body: "berimbau" });
      expect(await titles("berimbau")).toEqual(["nova", "segunda"]);
      await saved({ ...one, title: "segunda", version: 6 });
      expect(await titles("berimbau")).toEqual(["nova", "segunda"]);
    });

    it("takes of a document that comes twice at once the newest", async () => {
      const { organisationId, titles } = open();
      const one = aDocument({ organisationId, body: "rabeca", version: 2, title: "nova" });
      await index().save([one, { ...one, version: 1, title: "velha" }]);
      await refresh();
      expect(await titles("rabeca")).toEqual(["nova"]);
    });

    it("removes a document, once", async () => {
      const { saved, titles } = open();
      const [one] = await saved({ title: "uma", body: "berimbau" });
      if (!one) throw new Error("not saved");
      await expect(index().remove(one)).resolves.toBe(true);
      await refresh();
      expect(await titles("berimbau")).toEqual([]);
      await expect(index().remove(one)).resolves.toBe(false);
    });

    it("lists what it has, with versions and hashes that change with the content", async () => {
      const { organisationId, saved } = open();
      const [one, two] = await saved({ version: 3 }, {});
      const list = async () => {
        const found = [];
        for await (const each of index().list(organisationId)) found.push(each);
        return found;
      };
      const before = await list();
      expect(before.map(({ id }) => id).sort()).toEqual([one?.id, two?.id].sort());
      expect(before.find(({ id }) => id === one?.id)).toMatchObject({ organisationId, version: 3 });
      await saved({ ...one, body: "outro", version: 4 });
      const hashOf = (found: typeof before) => found.find(({ id }) => id === one?.id)?.hash;
      expect(hashOf(await list())).not.toBe(hashOf(before));
      const everywhere: string[] = [];
      for await (const { id } of index().list("all")) everywhere.push(id);
      expect(everywhere).toContain(two?.id);
    });
  });

  describe(`search index: ${name}: the wall`, () => {
    it("keeps organisations apart, also for the same id", async () => {
      const { saved, titles, find } = open();
      const other = newId();
      const [mine] = await saved({ title: "minha", body: "segredo sanfona" });
      if (!mine) throw new Error("not saved");
      await saved({ organisationId: other, id: mine.id, title: "deles", body: "segredo sanfona" });
      expect(await titles("sanfona")).toEqual(["minha"]);
      expect((await find("sanfona", { organisationId: other })).hits.map((hit) => hit.title)).toEqual([
        "deles",
      ]);
      expect((await find("sanfona", { organisationId: newId() })).hits).toEqual([]);
      await index().remove({ organisationId: other, id: mine.id });
      await refresh();
      expect(await titles("sanfona")).toEqual(["minha"]);
    });

    it("finds the works of some authors alone, in hits, counts and facets", async () => {
      const { saved, find } = open();
      const [one, two, three] = [newId(), newId(), newId()];
      await saved(
        { title: "um", body: "marimba", authorId: one },
        { title: "dois", body: "marimba", authorId: two },
        { title: "três", body: "marimba", authorId: three },
      );
      const by = async (authors: string[], filters?: SearchFilters) => {
        const found = await find("marimba", { authors, filters });
        expect(found.total).toEqual({ count: found.hits.length, more: false });
        expect(found.facets.author.map(({ value }) => value).sort()).toEqual(
          found.hits.map((hit) => hit.authorId).sort(),
        );
        return found.hits.map((hit) => hit.title).sort();
      };
      expect(await by([one])).toEqual(["um"]);
      expect(await by([one, three])).toEqual(["três", "um"]);
      expect(await by([newId()])).toEqual([]);
      expect(await by([])).toEqual([]);
      expect(await by([one], { authors: [two] })).toEqual([]);
      expect(await by([one, two], { authors: [two, three] })).toEqual(["dois"]);
    });

    it("is not got round by what a query or a filter says", async () => {
      const { saved, find } = open();
      const theirs = newId();
      const [foreign] = await saved({
        organisationId: theirs,
        title: "deles",
        theme: "deles",
        body: "segredo",
      });
      const [mine] = await saved({ title: "minha", body: "segredo" });
      const authorId = foreign?.authorId ?? "";
      const ids = [foreign?.id ?? "", mine?.id ?? ""];
      const attacks: [string, SearchFilters?][] = [
        [`autor:${authorId}`],
        [`segredo OR autor:${authorId}`],
        ["segredo", { authors: [authorId] }],
        ["", { ids }],
        ["-minha"],
        [`segredo" OR organisation_id:"${theirs}`],
      ];
      for (const [text, filters] of attacks) {
        const { hits } = await find(text, { filters, limit: 50 });
        expect(
          hits.map((hit) => hit.title),
          text,
        ).not.toContain("deles");
      }
    });

    it("suggests and compares within the reach alone", async () => {
      const { reach, organisationId, saved } = open();
      const body = "A jabuticaba amadurece no quintal da jabuticabeira de Minas.";
      const [mine, near] = await saved({ title: "Jabuticaba", body }, { title: "Jabuti", body });
      await saved({ organisationId: newId(), title: "Jabuticabas alheias", theme: "Jabuticabal", body });
      if (!mine || !near) throw new Error("not saved");
      const own: Reach = { organisationId, authors: [mine.authorId] };
      const texts = async (within: Reach) =>
        (await index().suggest(within, "jabut", 10)).map(({ text }) => text).sort();
      expect(await texts(reach)).toEqual(["Jabuti", "Jabuticaba"]);
      expect(await texts(own)).toEqual(["Jabuticaba"]);
      expect((await index().moreLike(reach, mine.id, 5))?.map(({ id }) => id)).toEqual([near.id]);
      expect(await index().moreLike(own, mine.id, 5)).toEqual([]);
      expect(await index().moreLike(own, near.id, 5)).toBeNull();
      expect(await index().moreLike(everybodyIn(newId()), mine.id, 5)).toBeNull();
    });
  });

  describe(`search index: ${name}: fields, facets and order`, () => {
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
      });
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

  describe(`search index: ${name}: hostile queries`, () => {
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
      "\ud800",
    ])("answers the odd query %j without failing", async (text) => {
      const { saved, find } = open();
      await saved({ body: "o mar" });
      expect((await find(text)).hits.length).toBeLessThanOrEqual(1);
    });

    it("never fails, whatever is typed", async () => {
      const { saved, find, reach } = open();
      await saved({ title: "O mar", body: "o mar e a casa" });
      const piece = fc.oneof(
        fc.string({ unit: "binary", maxLength: 12 }),
        fc.constantFrom(
          "mar",
          "-",
          '"',
          "*",
          "OR",
          "c1:<",
          "c1:<120",
          "de:2026-02-30",
          "regra:",
          "tipo:x",
          "autor:'",
        ),
        fc.constantFrom(
          "casa*",
          "'\\",
          "mar:*A",
          "<->",
          "\\u0000",
          "%",
          "{}",
          "a/b.c",
          "$1",
          "x".repeat(600),
          "((",
        ),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
          const text = pieces.join(" ");
          expect((await find(text)).hits.length).toBeLessThanOrEqual(1);
          expect((await index().suggest(reach, text, 5)).length).toBeLessThanOrEqual(5);
        }),
        { numRuns: 60 },
      );
    });
  });
}
