import { and, asc, gt, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type { Database } from "./client";
import { everyRow } from "./every-row";

const readAtOnce = 500;

/** Which columns of a table tell of an object: the id of its owner, its key, its size. */
export type ObjectColumns = {
  table: PgTable;
  id: AnyPgColumn;
  key: AnyPgColumn;
  bytes: AnyPgColumn;
  /** Which rows have an object; all with a key unless given. */
  where?: SQL;
};

/** What the rows of a table know of objects in the storage, read some hundred at a time. */
export const objectRows = (database: Database, { table, id, key, bytes, where }: ObjectColumns) => ({
  table: `${getTableConfig(table).schema}.${getTableConfig(table).name}`,
  expected: async function* (): AsyncGenerator<{ key: string; bytes: number }> {
    const rows = everyRow<{ id: string; key: string; bytes: number }>(readAtOnce, (after) =>
      database.transaction("platform", (tx) =>
        tx
          .select({
            id: sql<string>`${id}`,
            key: sql<string>`${key}`,
            bytes: sql<number>`${bytes}`.mapWith(Number),
          })
          .from(table)
          .where(and(isNotNull(key), where, after ? gt(id, after.id) : undefined))
          .orderBy(asc(id))
          .limit(readAtOnce),
      ),
    );
    for await (const { key: objectKey, bytes: size } of rows) yield { key: objectKey, bytes: size };
  },
  knownOwners: (ownerIds: readonly string[]): Promise<ReadonlySet<string>> =>
    database.transaction("platform", async (tx) => {
      const rows = await tx
        .select({ id: sql<string>`${id}` })
        .from(table)
        .where(inArray(id, [...ownerIds]));
      return new Set(rows.map((row) => row.id));
    }),
});
