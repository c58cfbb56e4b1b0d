import type { SweepPlace, SweepTable, Swept } from "../sweep-table";
import type { Tx } from "./connection";

type PlaceRow = { chore: SweepPlace["chore"] | null; at: string | null; id: string | null };
type SweptRow = { forgotten: number; at: string | null; id: string | null };

/** Before every row. */
const first = { at: "-infinity", id: "00000000-0000-0000-0000-000000000000" };

/** The work is done by functions of the database: one round trip a batch. See `db/migrations/0022_durable_upkeep.sql`. */
export const sweepTable = (tx: Tx): SweepTable => ({
  // Nothing is lost with a batch that a crash of the server undoes, so that nobody waits for the disk.
  lockSweep: async () => {
    const rows = await tx<PlaceRow[]>`
      select chore, after_at::text as at, after_id::text as id, set_config('synchronous_commit', 'off', true)
      from durable.sweeps
      where next_at <= clock_timestamp() for update skip locked`;
    const row = rows[0];
    if (!row) return null;
    return { chore: row.chore ?? "ended runs", after: row.id === null ? null : { at: row.at, id: row.id } };
  },
  saveSweep: async ({ chore, after }, afterMs) => {
    await tx`update durable.sweeps set chore = ${chore}, after_at = ${after?.at ?? null}::text::timestamptz,
      after_id = ${after?.id ?? null}, next_at = clock_timestamp() + ${afterMs}::float8 * interval '1 millisecond'`;
  },
  forgetRuns: async (failed, { endedMs, failedMs }, after, limit) => {
    const rows = await tx<SweptRow[]>`
      select forgotten, last_at::text as at, last_id::text as id from durable.forget_runs(${failed}, ${endedMs}::float8,
        ${failedMs}::float8, ${after?.at ?? first.at}::text::timestamptz, ${after?.id ?? first.id}::uuid, ${limit})`;
    return toSwept(rows);
  },
  forgetEvents: async (endedMs, after, limit) => {
    const rows = await tx<SweptRow[]>`
      select forgotten, null as at, last_id::text as id
      from durable.forget_events(${endedMs}::float8, ${after?.id ?? first.id}::uuid, ${limit})`;
    return toSwept(rows);
  },
  forgetExpired: async (limit) => {
    const rows = await tx<{ forgotten: number }[]>`select durable.forget_expired(${limit}) as forgotten`;
    return rows[0]?.forgotten ?? 0;
  },
});

function toSwept(rows: SweptRow[]): Swept {
  const { forgotten = 0, at = null, id = null } = rows[0] ?? {};
  return { forgotten, after: id === null ? null : { at, id } };
}
