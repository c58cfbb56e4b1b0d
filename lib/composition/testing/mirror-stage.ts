import type { Database } from "@/db/client";
import type { DocumentSource } from "@/lib/features/search/ports";
import { makeCatchUp } from "@/lib/features/search/use-cases/catch-up";
import { makeCheckIndex } from "@/lib/features/search/use-cases/index-documents";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import { makeElasticsearchSearchIndex } from "@/lib/platform/search/adapters/elasticsearch";
import { makeFallbackSearchIndex } from "@/lib/platform/search/adapters/fallback";
import { makeMirrorLedger } from "@/lib/platform/search/adapters/mirror-ledger.drizzle";
import { makePostgresSearchIndex } from "@/lib/platform/search/adapters/postgres.drizzle";
import { documentHash } from "@/lib/platform/search/document-hash";
import type { SearchDocument } from "@/lib/platform/search/port";
import { aDocument } from "@/lib/platform/search/testing/documents";
import { startProxy } from "@/lib/platform/search/testing/proxy";

/** How long a search waits for Elasticsearch, in milliseconds. */
export const searchTimeoutMs = 3_000;

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Works of one organisation, both indices, and a way to Elasticsearch that can be cut. */
export async function openMirrorStage(database: Database, url: string) {
  const organisationId = newId();
  const works = new Map<string, SearchDocument>();
  const proxy = await startProxy(url);
  const elasticsearch = makeElasticsearchSearchIndex({
    ...{ url: proxy.url, prefix: `mirror-${newId()}`, searchTimeoutMs },
  });
  await elasticsearch.refresh();
  const ledger = makeMirrorLedger(database);
  const standby = makePostgresSearchIndex(database);
  const clock = { skipped: 0 };
  const index = makeFallbackSearchIndex({
    ...{ primary: elasticsearch, standby, ledger, onFailure: () => {} },
    now: () => Date.now() + clock.skipped,
  });
  const source: DocumentSource = {
    load: async (references) => references.flatMap(({ id }) => works.get(id) ?? []),
    async *list() {
      yield* [...works.values()];
    },
  };
  const deps = { sources: [source], mirror: elasticsearch, ledger };
  const save = async (fields: Partial<SearchDocument>) => {
    const document = aDocument({ organisationId, ...fields });
    works.set(document.id, document);
    await index.save([document]);
    return document;
  };
  const remove = async ({ id }: SearchDocument) => {
    works.delete(id);
    await index.remove({ organisationId, id });
  };
  const find = async (text: string) => {
    const { hits, degraded = false } = await index.search({
      ...{ reach: everybodyIn(organisationId), text, limit: 50 },
    });
    return { titles: hits.map(({ title }) => title).sort(), degraded };
  };
  const faults = async () => {
    await elasticsearch.refresh();
    const compare = makeCheckIndex({ sources: [source], index: elasticsearch, hashOf: documentHash });
    return all(compare(organisationId));
  };
  return {
    ...{ organisationId, works, proxy, elasticsearch, ledger, source, save, remove, find, faults },
    catchUp: makeCatchUp(deps),
    deps,
    /** Enough for the server to be asked again. */
    later: () => {
      clock.skipped += 60_000;
    },
    close: async () => {
      await proxy.stop();
      await elasticsearch.close();
    },
  };
}
