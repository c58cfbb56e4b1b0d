import { readFileSync } from "node:fs";
import { type Database, openDatabase, openSql } from "@/db/client";
import { newId } from "@/lib/kernel/ids";
import { makeElasticsearchSearchIndex } from "@/lib/platform/search/adapters/elasticsearch";
import { makePostgresSearchIndex } from "@/lib/platform/search/adapters/postgres.drizzle";
import type { SearchDocument, SearchIndex, SearchQuery } from "@/lib/platform/search/port";

export type EngineDocument = SearchDocument;
export type EngineQuery = SearchQuery;

/** A search index that is measured by itself, not the one that the settings choose. */
export type Engine = {
  name: string;
  /** Asked by one caller at a time. */
  index: SearchIndex;
  /** Written to by as many connections as the product has. */
  writing: SearchIndex;
  /** Has everything found that was saved. */
  refresh(): Promise<void>;
  /** A clock of the milliseconds that the server's processor spent on `index`, where that can be told. */
  processorClock?(): Promise<() => number>;
  close(): Promise<void>;
};

const poolSize = 4;
const patienceMs = 30_000;

/** How long the process of the one connection has run, which Linux counts in nanoseconds. */
async function clockOf(database: Database): Promise<() => number> {
  const [process] = await database.transaction("platform", (tx) =>
    tx.execute<{ pid: number }>("select pg_backend_pid() as pid"),
  );
  return () => Number(readFileSync(`/proc/${process?.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
}

function openPostgres(url: string): Engine {
  const [asking, writing] = [openDatabase(url, 1), openDatabase(url, poolSize)];
  return {
    name: "Postgres",
    index: makePostgresSearchIndex(asking),
    writing: makePostgresSearchIndex(writing),
    refresh: async () => {},
    processorClock: () => clockOf(asking),
    close: async () => {
      await asking.close();
      await writing.close();
    },
  };
}

function openElasticsearch(url: string): Engine {
  const index = makeElasticsearchSearchIndex({
    url,
    prefix: `bench-${newId()}`,
    searchTimeoutMs: patienceMs,
  });
  return {
    name: "Elasticsearch",
    ...{ index, writing: index },
    refresh: () => index.refresh(),
    close: () => index.close(),
  };
}

/** Postgres, and Elasticsearch where there is one. */
export const openEngines = (postgresUrl: string, elasticsearchUrl: string | undefined): Engine[] => [
  openPostgres(postgresUrl),
  ...(elasticsearchUrl ? [openElasticsearch(elasticsearchUrl)] : []),
];

/** Does at once what autovacuum does sooner or later. @param superUrl of who may vacuum every table */
export async function vacuumEntries(superUrl: string): Promise<void> {
  const sql = openSql(superUrl, 1);
  await sql.unsafe("set statement_timeout = 0");
  await sql.unsafe("vacuum analyze search.entries, search.words");
  await sql.end();
}
