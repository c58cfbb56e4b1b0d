import { randomBytes } from "node:crypto";
import { startProxy } from "../../lib/platform/search/testing/proxy";
import { withOwnProduct } from "../../scripts/launch/own-product.mjs";
import { test as base, expect } from "./test";

/** A server of Elasticsearch 9; without it nothing here can be run. */
export const elasticsearch = process.env.ELASTICSEARCH_URL;

type Mirrored = { url: string; proxy: Awaited<ReturnType<typeof startProxy>> };

/** Waits until a product that has just started has filled its index: before that the database answers. */
async function untilIndexed(server: string, prefix: string): Promise<void> {
  const aliases = async (): Promise<string[]> =>
    (await (await fetch(`${server}/_cat/aliases/${prefix}-*?h=alias`)).text()).split(/\s+/).filter(Boolean);
  const isIndexed = async () => (await aliases()).some((alias) => !alias.endsWith("-building"));
  await expect.poll(isIndexed, { timeout: 90_000 }).toBe(true);
}

/** Removes what a product has left there. */
async function removeIndices(server: string, prefix: string): Promise<void> {
  const indices = await (await fetch(`${server}/${prefix}-*`)).json();
  for (const name of Object.keys(indices)) await fetch(`${server}/${name}`, { method: "DELETE" });
}

/** Playwright's test against a product that has an Elasticsearch, by a way that can be cut; one for all tests of a worker. */
export const test = base.extend<object, { mirrored: Mirrored }>({
  mirrored: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing else is needed.
    async ({}, use) => {
      const server = elasticsearch ?? "";
      const proxy = await startProxy(server);
      const prefix = `e2e.${randomBytes(6).toString("hex")}`;
      const settings = {
        ...{ ELASTICSEARCH_URL: proxy.url, ELASTICSEARCH_INDEX: prefix, ELASTICSEARCH_TIMEOUT_MS: "1000" },
        ...{ WORKERS: "1", WEB_PROCESSES: "1" },
      };
      try {
        await withOwnProduct("e2e-search", settings, async ({ url }) => {
          await untilIndexed(server, prefix);
          await use({ url, proxy });
        });
      } finally {
        await proxy.stop();
        await removeIndices(server, prefix);
      }
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: ({ mirrored }, use) => use(mirrored.url),
});
