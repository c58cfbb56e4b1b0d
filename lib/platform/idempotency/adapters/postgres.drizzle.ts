import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { idempotencyKeys as keys } from "@/db/schema/gateway";
import { sweepInBites } from "@/db/sweep";
import { newId } from "@/lib/kernel/ids";
import type { Claim, IdempotencyStore, KeyedRequest } from "../port";

const now = sql`now()`;
/** No request takes so long: who holds a claim longer is dead. */
const claimedUntil = sql`now() + interval '2 minutes'`;
const expiresAt = sql`now() + interval '24 hours'`;

export const makeIdempotencyStore = (database: Database): IdempotencyStore => ({
  claim: (request) =>
    database.transaction(request, async (tx): Promise<Claim> => {
      const { fingerprint } = request;
      const fresh = { fingerprint, claim: newId(), claimedUntil, createdAt: now, expiresAt };
      const [taken] = await tx
        .insert(keys)
        .values({ ...ownerOf(request), ...fresh })
        .onConflictDoUpdate({
          target: [keys.organisationId, keys.userId, keys.key],
          set: { ...fresh, status: null, headers: null, body: null },
          setWhere: or(lte(keys.expiresAt, now), and(isNull(keys.status), lte(keys.claimedUntil, now))),
        })
        .returning({ claim: keys.claim });
      if (taken) return { state: "ours", claim: taken.claim };
      const [row] = await tx.select().from(keys).where(isOf(request));
      return row ? toClaim(row, fingerprint) : { state: "elsewhere" };
    }),

  keep: (request, claim, answer) =>
    database.transaction(request, async (tx) => {
      await tx.update(keys).set(answer).where(isOpen(request, claim));
    }),

  release: (request, claim) =>
    database.transaction(request, async (tx) => {
      await tx.delete(keys).where(isOpen(request, claim));
    }),

  sweep: () =>
    sweepInBites((atMost) =>
      database.transaction("platform", async (tx) => {
        const deleted = await tx.execute(sql`
          delete from ${keys} where (organisation_id, user_id, key) in (
            select organisation_id, user_id, key from ${keys} where expires_at <= now() limit ${atMost}
            for update skip locked)`);
        return deleted.count;
      }),
    ),
});

const ownerOf = ({ organisationId, userId, key }: KeyedRequest) => ({ organisationId, userId, key });

const isOf = ({ organisationId, userId, key }: KeyedRequest) =>
  and(eq(keys.organisationId, organisationId), eq(keys.userId, userId), eq(keys.key, key));

const isOpen = (request: KeyedRequest, claim: string) =>
  and(isOf(request), eq(keys.claim, claim), isNull(keys.status));

function toClaim(row: typeof keys.$inferSelect, fingerprint: string): Claim {
  if (row.fingerprint !== fingerprint) return { state: "other" };
  if (row.status === null) return { state: "elsewhere" };
  return {
    state: "answered",
    answer: { status: row.status, headers: row.headers ?? {}, body: row.body ?? "" },
  };
}
