import { existsSync, readFileSync } from "node:fs";
import { openSql } from "@/db/client";
import { sqlId } from "./seeded-id";

const sqlTextId = sqlId("text");

const mebibyte = 1024 * 1024;

/** Texts with given fingerprints, written past the index, which is made when they are there. Takes the role that owns the tables. */
export async function openFingerprintSeed(ownerUrl: string) {
  const sql = openSql(ownerUrl, 1);
  await sql`set statement_timeout = 0`;
  await sql`select set_config('app.reach', 'platform', false)`;
  await sql`set maintenance_work_mem = '512MB'`;
  await sql`alter table texts.fingerprints drop constraint fingerprints_pkey`;
  return {
    /** Writes texts from a number on, which their seeded ids have, for an organisation, each with its hashes. */
    write: async (organisationId: string, from: number, all: readonly (readonly number[])[]) => {
      const numbers = all.map((_, at) => from + at);
      const ofHash = all.flatMap((hashes, at) => hashes.map(() => from + at));
      await sql.unsafe(
        `insert into texts.texts (organisation_id, id, author_id, writer_id, kind, title, version)
         select $1::uuid, ${sqlTextId}, ${sqlTextId}, ${sqlTextId}, 'essay', 'Texto', 1 from unnest($2::int[]) n`,
        [organisationId, `{${numbers}}`],
      );
      await sql.unsafe(
        `insert into texts.fingerprints (organisation_id, hash, text_id)
         select $1::uuid, hash, ${sqlTextId} from unnest($2::int[], $3::int[]) given (n, hash)`,
        [organisationId, `{${ofHash}}`, `{${all.flat()}}`],
      );
    },
    /** Makes the index. @returns what table and index take, in MiB */
    finish: async (): Promise<{ table: number; index: number }> => {
      await sql`alter table texts.fingerprints add primary key (organisation_id, hash, text_id)`;
      await sql`vacuum analyze texts.fingerprints, texts.texts, texts.totals`;
      const [row] = await sql<{ heap: string; keys: string }[]>`
        select pg_table_size('texts.fingerprints') as heap, pg_indexes_size('texts.fingerprints') as keys`;
      await sql.end();
      return { table: Number(row?.heap) / mebibyte, index: Number(row?.keys) / mebibyte };
    },
  };
}

/** Of the clock that Linux counts processor time by: a hundredth of a second. */
const msOfTick = 10;

/** The processor time in ms that the application's connections have taken in Postgres on this machine; 0 where there is no /proc. */
export async function postgresTime(ownerUrl: string): Promise<number> {
  const sql = openSql(ownerUrl, 1);
  const rows = await sql<{ pid: number }[]>`select pid from pg_stat_activity where usename = 'elysia_app'`;
  await sql.end();
  const ticks = rows.map(({ pid }) => {
    if (!existsSync(`/proc/${pid}/stat`)) return 0;
    const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "");
    const [user, system] = afterName.split(" ").slice(11, 13);
    return Number(user) + Number(system);
  });
  return ticks.reduce((sum, each) => sum + each, 0) * msOfTick;
}
