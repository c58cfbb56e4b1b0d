import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn, type Reach } from "@/lib/kernel/reach";
import type { SearchFilters } from "./port";
import type { Stage } from "./testing/stage";

/** Who finds what: the wall between organisations, and between members. */
export function wall({ index, refresh, open }: Stage): void {
  describe(`the wall`, () => {
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
}
