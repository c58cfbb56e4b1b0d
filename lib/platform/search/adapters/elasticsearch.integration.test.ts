import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { searchIndexContract } from "../port.contract";
import { type ElasticsearchSearchIndex, makeElasticsearchSearchIndex } from "./elasticsearch";

const url = process.env.ELASTICSEARCH_URL;

if (url) {
  let index: ElasticsearchSearchIndex;
  beforeAll(async () => {
    index = makeElasticsearchSearchIndex({ url, prefix: `test-${newId()}`, searchTimeoutMs: 20_000 });
    await index.refresh();
  });
  afterAll(() => index.close());

  searchIndexContract(
    "elasticsearch",
    () => index,
    () => index.refresh(),
  );
} else {
  describe.skip("search index: elasticsearch (ELASTICSEARCH_URL is not set)", () => {
    it("passes the contract", () => expect(url).toBeDefined());
  });
}
