import { and, eq, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { unmirrored } from "@/db/schema/search";
import { textArray } from "@/db/text-array";
import type { MirrorLedger, MirrorWrite } from "../port";

/** The first wait after a refusal, and the longest, in seconds. */
const firstWait = 30;
const longestWait = 3_600;
/** Seconds from the note of a write to its confirmation, on a busy machine. */
const writeTakes = 2;
/** No document has this version. */
const removed = -1;

/** Writes as rows `(organisation_id, id, version)`, in order, so that two who take the same rows wait for one another. */
const given = (writes: readonly MirrorWrite[]) => sql`
  (select organisation_id, id, nullif(version, ${removed}) as version from unnest(
    ${textArray(writes.map(({ organisationId }) => organisationId))}::uuid[], ${textArray(writes.map(({ id }) => id))}::uuid[],
    ${textArray(writes.map(({ version }) => String(version ?? removed)))}::bigint[]) given (organisation_id, id, version)
  order by organisation_id, id)`;

/** The rows of writes that nothing newer was noted of, locked in order. */
const confirmed = (writes: readonly MirrorWrite[]) => sql`
  (select kept.organisation_id, kept.id from ${unmirrored} kept join ${given(writes)} given
    on kept.organisation_id = given.organisation_id and kept.id = given.id
      and (kept.version <= given.version or (kept.version is null and given.version is null))
  order by kept.organisation_id, kept.id for update of kept)`;

/** The ledger in Postgres. It is the system's own, of all organisations. */
export function makeMirrorLedger(database: Database): MirrorLedger {
  return {
    async note(writes) {
      if (writes.length === 0) return;
      await database.transaction("platform", (tx) =>
        tx.execute(sql`
          insert into ${unmirrored} as kept (organisation_id, id, version)
          select organisation_id, id, max(version) from ${given(writes)} noted group by organisation_id, id order by organisation_id, id
          on conflict (organisation_id, id) do update
            set version = case when excluded.version is null then null else greatest(kept.version, excluded.version) end, attempts = 0, due_at = now()`),
      );
    },
    async settle(writes) {
      if (writes.length === 0) return;
      await database.transaction("platform", (tx) =>
        tx.execute(sql`
          delete from ${unmirrored} kept using ${confirmed(writes)} done
          where kept.organisation_id = done.organisation_id and kept.id = done.id`),
      );
    },
    due: (limit) =>
      database.transaction("platform", (tx) =>
        tx
          .select({
            organisationId: unmirrored.organisationId,
            id: unmirrored.id,
            version: unmirrored.version,
          })
          .from(unmirrored)
          .where(lte(unmirrored.dueAt, sql`now()`))
          .orderBy(unmirrored.dueAt)
          .limit(limit),
      ),
    async isBehind(organisationId) {
      const [late] = await database.transaction("platform", (tx) =>
        tx
          .select({ id: unmirrored.id })
          .from(unmirrored)
          .where(
            and(
              eq(unmirrored.organisationId, organisationId),
              eq(unmirrored.attempts, 0),
              lte(unmirrored.dueAt, sql`now() - ${writeTakes} * interval '1 second'`),
            ),
          )
          .limit(1),
      );
      return late !== undefined;
    },
    async postpone(writes) {
      if (writes.length === 0) return;
      await database.transaction("platform", (tx) =>
        tx.execute(sql`
          update ${unmirrored} kept set attempts = kept.attempts + 1,
            due_at = now() + least(${longestWait}, ${firstWait} * power(2, least(kept.attempts, 20))) * interval '1 second'
          from ${confirmed(writes)} refused
          where kept.organisation_id = refused.organisation_id and kept.id = refused.id`),
      );
    },
  };
}
