import { describe, expect, it } from "vitest";
import { marked, type Stage } from "./testing/stage";

/** How texts are found, also by words that are misspelled. */
export function texts({ open }: Stage): void {
  describe(`texts`, () => {
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

  describe(`misspelled words`, () => {
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
}
