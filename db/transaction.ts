import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";

/** What work inside a transaction runs its statements on. */
export type Transaction = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];
