import { describe, expect, it } from "vitest";
import { aDocument } from "./testing/documents";
import type { Stage } from "./testing/stage";

/** How documents come and go. */
export function documents({ index, refresh, open }: Stage): void {
  describe(`documents`, () => {
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
      await saved(one);
      expect(await titles("berimbau")).toEqual(["uma"]);
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
}
