import { inArray, lt, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { loginAttempts } from "@/db/schema/accounts";
import { forgetAfterSeconds } from "../domain/lockout";
import type { AttemptRepository, Counter } from "../session-ports";

const pruneAtMost = 50_000;

class Blocked extends Error {}

/** Counters in Postgres. Each is one row, so that attempts at the same moment wait for each other and none is lost. */
export function makeAttemptRepository(database: Database): AttemptRepository {
  return {
    take: (counters, now) =>
      database
        .transaction("platform", async (tx) => {
          for (const counter of inOrder(counters)) await countOne(tx, counter, now);
          return true;
        })
        .catch((error: unknown) => {
          if (error instanceof Blocked) return false;
          throw error;
        }),

    clear: (counters) =>
      database.transaction("platform", async (tx) => {
        await tx.delete(loginAttempts).where(
          inArray(
            loginAttempts.key,
            counters.map(({ key }) => key),
          ),
        );
      }),

    giveBack: (counters) =>
      database.transaction("platform", async (tx) => {
        for (const { key, rule } of inOrder(counters)) {
          const left = sql`greatest(${loginAttempts.failures} - 1, 0)`;
          await tx
            .update(loginAttempts)
            .set({
              failures: left,
              blockedUntil: sql`case when ${left} < ${rule.free} then null else ${loginAttempts.blockedUntil} end`,
            })
            .where(sql`${loginAttempts.key} = ${key}`);
        }
      }),

    prune: (before) =>
      database.transaction("platform", async (tx) => {
        const old = tx
          .select({ key: loginAttempts.key })
          .from(loginAttempts)
          .where(lt(loginAttempts.failedAt, before))
          .limit(pruneAtMost);
        const gone = await tx
          .delete(loginAttempts)
          .where(sql`${loginAttempts.key} in (${old})`)
          .returning({ key: loginAttempts.key });
        return gone.length;
      }),
  };
}

/** Always in the same order: two attempts never wait for each other crosswise. */
const inOrder = (counters: readonly Counter[]): Counter[] =>
  counters.toSorted((a, b) => (a.key < b.key ? -1 : 1));

/** Counts a failure ahead of the attempt. @throws Blocked when the counter still waits: the transaction counts nothing */
async function countOne(tx: Transaction, { key, rule }: Counter, now: Date): Promise<void> {
  const at = now.toISOString();
  const taken = await tx.execute(sql`
    insert into accounts.login_attempts as kept (key, failures, failed_at, blocked_until)
    values (${key}, 1, ${at}::timestamptz, null)
    on conflict (key) do update set
      failures = case when kept.failed_at < ${at}::timestamptz - make_interval(secs => ${forgetAfterSeconds})
        then 1 else least(kept.failures + 1, 1000) end,
      failed_at = ${at}::timestamptz,
      blocked_until = case
        when kept.failed_at < ${at}::timestamptz - make_interval(secs => ${forgetAfterSeconds})
          or kept.failures + 1 < ${rule.free} then null
        else ${at}::timestamptz + make_interval(secs => least(
          ${rule.maxDelaySeconds}::float8,
          ${rule.firstDelaySeconds}::float8 * power(2, least(kept.failures + 1 - ${rule.free}, 30)))) end
    where kept.blocked_until is null or kept.blocked_until <= ${at}::timestamptz
    returning failures`);
  if (taken.length === 0) throw new Blocked();
}
