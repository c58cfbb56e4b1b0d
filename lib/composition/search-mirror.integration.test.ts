import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import type { DocumentSource } from "@/lib/features/search/ports";
import { makeCatchUp } from "@/lib/features/search/use-cases/catch-up";
import { makeRebuildMirror } from "@/lib/features/search/use-cases/rebuild-mirror";
import { newId } from "@/lib/kernel/ids";
import { makeElasticsearchSearchIndex } from "@/lib/platform/search/adapters/elasticsearch";
import { aDocument } from "@/lib/platform/search/testing/documents";
import { all, openMirrorStage, searchTimeoutMs } from "./testing/mirror-stage";

const target = process.env.ELASTICSEARCH_URL;

if (target) {
  let server: TestDatabase;
  let database: Database;
  let stage: Awaited<ReturnType<typeof openMirrorStage>>;
  beforeAll(async () => {
    server = await createTestDatabase();
    database = openDatabase(server.appUrl, 8);
  });
  beforeEach(async () => {
    stage = await openMirrorStage(database, target);
    return () => stage.close();
  });
  afterAll(async () => {
    await database.close();
    await server.drop();
  });

  describe("an Elasticsearch that goes away", () => {
    it("is stood in for, and misses nothing in the end: no new work, no change, no removal", async () => {
      const { save, remove, find, proxy } = stage;
      const gone = await save({ title: "vai embora", body: "maracatu" });
      const changed = await save({ title: "velha", body: "maracatu" });
      await stage.elasticsearch.refresh();
      expect(await find("maracatu")).toEqual({ titles: ["vai embora", "velha"], degraded: false });

      proxy.turn("cut");
      await save({ title: "nova", body: "maracatu" });
      await save({ ...changed, title: "mudada", version: 2 });
      await remove(gone);
      expect(await find("maracatu")).toEqual({ titles: ["mudada", "nova"], degraded: true });
      await expect(stage.catchUp()).rejects.toMatchObject({ code: "unavailable" });
      expect(await stage.ledger.due(10)).toHaveLength(3);

      proxy.turn("open");
      stage.later();
      expect(await stage.faults()).toHaveLength(3);
      expect(await stage.catchUp()).toBe(3);
      expect(await stage.faults()).toEqual([]);
      expect(await stage.ledger.due(10)).toEqual([]);
      expect(await find("maracatu")).toEqual({ titles: ["mudada", "nova"], degraded: false });
    });

    it("is waited for once where it does not answer, and not by every search", async () => {
      await stage.save({ title: "achada", body: "ciranda" });
      stage.proxy.turn("silent");
      const timed = async () => {
        const started = performance.now();
        expect(await stage.find("ciranda")).toEqual({ titles: ["achada"], degraded: true });
        return performance.now() - started;
      };
      expect(await timed()).toBeGreaterThan(searchTimeoutMs * 0.9);
      expect(await timed()).toBeLessThan(searchTimeoutMs * 0.9);
    });

    it("comes and goes under writes, and has everything when it stays", async () => {
      const { save, remove, proxy, works } = stage;
      let isOver = false;
      const weather = (async () => {
        for (let turn = 0; !isOver; turn++) {
          proxy.turn(turn % 2 === 0 ? "cut" : "open");
          stage.later();
          await sleep(40);
        }
      })();
      const drain = (async () => {
        while (!isOver) await stage.catchUp().catch(() => sleep(10));
      })();
      const write = async (lane: number) => {
        for (let nth = 0; nth < 20; nth++) {
          const document = await save({ title: `${lane} ${nth}` });
          if (nth % 3 === 1) await save({ ...document, title: `${lane} ${nth} de novo`, version: 2 });
          if (nth % 3 === 2) await remove(document);
        }
      };
      await Promise.all([1, 2, 3, 4].map(write));
      isOver = true;
      await Promise.all([weather, drain]);
      proxy.turn("open");
      await stage.catchUp();
      expect(works.size).toBe(4 * 14);
      expect(await stage.faults()).toEqual([]);
    });

    it("is filled with what there was before it came, while Postgres answers", async () => {
      const { works, organisationId, proxy, find, save } = stage;
      const old = aDocument({ organisationId, title: "antiga", body: "coco de roda" });
      works.set(old.id, old);
      const late = makeElasticsearchSearchIndex({
        ...{ url: proxy.url, prefix: `late-${newId()}`, startsEmpty: false },
      });
      expect(await late.state()).toBe("missing");
      await expect(late.save([old])).rejects.toMatchObject({ code: "unavailable" });
      proxy.turn("cut");
      await save({ title: "nova", body: "coco de roda" });
      expect(await find("coco")).toEqual({ titles: ["nova"], degraded: true });
      proxy.turn("open");
      await makeCatchUp({ ...stage.deps, mirror: late })();
      const found = await all(late.list(organisationId));
      expect(found.map(({ id }) => id).sort()).toEqual([...works.keys()].sort());
      expect(await late.state()).toBe("ready");
      await late.close();
    });

    it("is not kept from the rest by a work that it refuses, which is tried again later", async () => {
      const { save, ledger, works } = stage;
      stage.proxy.turn("cut");
      const refused = await save({ title: "recusada", score: 5 });
      await save({ title: "aceita" });
      works.set(refused.id, { ...refused, score: 1e12 });
      stage.proxy.turn("open");
      stage.later();
      expect(await stage.catchUp()).toBe(1);
      expect(await ledger.due(10)).toEqual([]);
      await save({ ...refused, version: 2 });
      expect(await stage.faults()).toEqual([]);
    });
  });

  describe("a rebuild", () => {
    it("is searched through throughout, and keeps what is written meanwhile", async () => {
      const { save, remove, find, elasticsearch, source, works } = stage;
      const changed = await save({ title: "antes", body: "frevo" });
      const gone = await save({ title: "vai embora", body: "frevo" });
      const surplus = aDocument({ organisationId: stage.organisationId, title: "sobra", body: "frevo" });
      await elasticsearch.save([surplus]);
      await elasticsearch.refresh();
      const meanwhile = async () => {
        await save({ ...changed, title: "depois", version: 2 });
        await save({ title: "nova", body: "frevo" });
        await remove(gone);
        await elasticsearch.refresh();
        expect(await find("frevo")).toEqual({ titles: ["depois", "nova", "sobra"], degraded: false });
      };
      /** Reads what there was, lets it be changed, and hands over the old. */
      const slow: DocumentSource = {
        ...source,
        async load(references) {
          const loaded = await source.load(references);
          if (works.has(gone.id)) await meanwhile();
          return loaded;
        },
      };
      const rebuild = makeRebuildMirror({ mirror: elasticsearch, sources: [slow] });
      await rebuild("all", () => {});
      expect(await stage.faults()).toEqual([]);
      expect(await find("frevo")).toEqual({ titles: ["depois", "nova"], degraded: false });
    });

    it("that fails leaves the index as it was, and the next one succeeds", async () => {
      const { save, find, elasticsearch, source } = stage;
      await save({ title: "fica", body: "baião" });
      await elasticsearch.refresh();
      const broken: DocumentSource = {
        ...source,
        load: async () => Promise.reject(new Error("no database")),
      };
      const rebuild = (sources: DocumentSource[]) =>
        makeRebuildMirror({ mirror: elasticsearch, sources })("all", () => {});
      await expect(rebuild([broken])).rejects.toThrow("no database");
      expect(await find("baião")).toEqual({ titles: ["fica"], degraded: false });
      const abandoned = await elasticsearch.build();
      expect(await rebuild([source])).toMatchObject({ saved: 1, failed: 0 });
      await expect(abandoned.finish()).rejects.toThrow("another rebuild");
      expect(await find("baião")).toEqual({ titles: ["fica"], degraded: false });
    });
  });
} else {
  describe.skip("an Elasticsearch that goes away (ELASTICSEARCH_URL is not set)", () => {
    it("misses nothing in the end", () => expect(target).toBeDefined());
  });
}
