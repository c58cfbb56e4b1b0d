import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { finding, report } from "@/lib/features/analyses/adapters/testing/stores";
import { searchQuery } from "@/lib/features/search/schemas";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { openSchool } from "./testing/school";
import { startProduct } from "./testing/start-product";

const url = process.env.ELASTICSEARCH_URL;

if (url) {
  const load = async () => ({ ...(await import("./analyses")), ...(await import("./search")) });

  const prefix = `product.${newId().replaceAll("-", "")}`;
  const earlierIndex = `${url}/${prefix}-2025-12-31-0a1b2c3d`;

  let server: Awaited<ReturnType<typeof startProduct>>;
  let product: Awaited<ReturnType<typeof load>>;
  let author: Actor;

  beforeAll(async () => {
    server = await startProduct({ ELASTICSEARCH_URL: url, ELASTICSEARCH_INDEX: prefix });
    product = await load();
    author = (await openSchool(server.superUrl)).author;
  });
  afterAll(async () => {
    await product.search().upkeep.close();
    await server.stop();
    vi.useRealTimers();
  });

  /** An essay with its result, as the pipeline leaves it. */
  async function finishedEssay(text: string) {
    const { organisationId } = author;
    const { analysisId } = await product.analyses().submitEssay(author, { text });
    const { analyses, results } = product.analyses().stores;
    await analyses.begin({ analysisId, organisationId }, "run");
    await results.complete(
      { analysisId, organisationId },
      report({ findings: [{ ...finding({}), aspect: "grammar" }] }),
    );
    return { organisationId, id: analysisId };
  }

  const find = async (q: string) => {
    const { items, degraded } = await product.search().search(author, searchQuery.parse({ q }));
    return { ids: items.map(({ id }) => id), degraded };
  };
  const differences = async () => {
    const found: string[] = [];
    for (const { name, check } of product.search().upkeep.indices)
      for await (const { fault } of check(author.organisationId)) found.push(`${name} ${fault}`);
    return found;
  };

  describe("the product with an Elasticsearch", () => {
    it("is searched in Postgres until the index was made, then in it, and keeps none of an earlier layout", async () => {
      const made = await fetch(earlierIndex, {
        ...{ method: "PUT", headers: { "content-type": "application/json" } },
        body: JSON.stringify({ aliases: { [prefix]: {} } }),
      });
      expect(made.status).toBe(200);
      const first = await finishedEssay("A carnaúba balança.");
      await product.search().upkeep.indexDocuments([first]);
      expect(await find("carnaúba")).toEqual({ ids: [first.id], degraded: true });
      await product.search().upkeep.catchUp();
      vi.setSystemTime(Date.now() + 60_000);
      expect(await find("carnaúba")).toEqual({ ids: [first.id], degraded: false });
      expect(await differences()).toEqual([]);
      expect((await fetch(earlierIndex, { method: "HEAD" })).status).toBe(404);
    });

    it("is compared and rebuilt in both indices", async () => {
      const later = await finishedEssay("O buriti cresce.");
      expect((await differences()).sort()).toEqual(["Elasticsearch missing", "Postgres missing"]);
      for (const { rebuild } of product.search().upkeep.indices)
        expect(await rebuild("all", () => {})).toMatchObject({ failed: 0, removed: 0 });
      expect(await differences()).toEqual([]);
      expect(await find("buritis")).toEqual({ ids: [later.id], degraded: false });
    });
  });
} else {
  describe.skip("the product with an Elasticsearch (ELASTICSEARCH_URL is not set)", () => {
    it("is searched in it", () => expect(url).toBeDefined());
  });
}
