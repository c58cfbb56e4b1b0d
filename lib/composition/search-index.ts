import type { Database } from "@/db/client";
import { env } from "@/lib/config/env";
import { makeElasticsearchSearchIndex } from "@/lib/platform/search/adapters/elasticsearch";
import { makeFallbackSearchIndex } from "@/lib/platform/search/adapters/fallback";
import { makeMirrorLedger } from "@/lib/platform/search/adapters/mirror-ledger.drizzle";
import { makePostgresSearchIndex } from "@/lib/platform/search/adapters/postgres.drizzle";
import { log } from "./log";

/** Whether there is an Elasticsearch beside the database. */
export const isMirrored = (): boolean => env().ELASTICSEARCH_URL !== undefined;

/** Postgres's index, which is always written; and before it Elasticsearch's, with what that may lack, where it is set. */
export function openSearchIndex(database: Database) {
  const postgres = makePostgresSearchIndex(database);
  const {
    ELASTICSEARCH_URL: url,
    ELASTICSEARCH_API_KEY: apiKey,
    ELASTICSEARCH_INDEX: prefix,
    ELASTICSEARCH_TIMEOUT_MS: searchTimeoutMs,
  } = env();
  if (!url) return { index: postgres, postgres, mirror: undefined };
  const elasticsearch = makeElasticsearchSearchIndex({
    url,
    apiKey,
    prefix,
    searchTimeoutMs,
    startsEmpty: false,
  });
  const ledger = makeMirrorLedger(database);
  const index = makeFallbackSearchIndex({
    ...{ primary: elasticsearch, standby: postgres, ledger, now: () => Date.now() },
    onFailure: (error) => log().warn("Elasticsearch did not answer: the database does", { error }),
  });
  return { index, postgres, mirror: { elasticsearch, ledger } };
}
