import type { Sql } from "./ledger";
import { holdsWithin } from "./patience";
import { type Check, equal } from "./scenario";

const total = (rows: readonly { total: number }[]): number => rows[0]?.total ?? 0;

/** How many runs that events started are in one of these states; all runs when none is named. */
export async function countRuns(sql: Sql, ...statuses: string[]): Promise<number> {
  return total(
    await sql<{ total: number }[]>`select count(*)::int as total from durable.runs
      where origin = 'event' and (${statuses.length === 0} or status = any (${statuses}::text[]))`,
  );
}

/** Waits until so many runs have ended, for so long at most. @returns whether they have */
export const allEnded = (sql: Sql, runs: number, withinMs: number): Promise<boolean> =>
  holdsWithin(withinMs, async () => (await countRuns(sql, "completed", "failed", "cancelled")) >= runs);

/** Calls whose lease ran out, mostly because their process died. */
export async function lostCalls(sql: Sql): Promise<number> {
  return total(
    await sql<{ total: number }[]>`select count(*)::int as total from durable.attempts where status = 'lost'`,
  );
}

/** What must be true of the engine's tables once everything has ended. */
export async function tidiness(sql: Sql): Promise<Check[]> {
  const leftOver = total(
    await sql<
      { total: number }[]
    >`select ((select count(*) from durable.jobs) + (select count(*) from durable.timers)
      + (select count(*) from durable.events where routed_at is null))::int as total`,
  );
  const doubled = await sql`
    select from durable.steps where position is not null group by run_id, position having count(*) > 1`;
  return [
    equal("jobs, timers and events left over", 0, leftOver),
    equal("step results recorded twice", 0, doubled.length),
  ];
}

/** Why runs failed: each error and how often, with the attempts of one such run. */
export async function failures(sql: Sql): Promise<string[]> {
  const rows = await sql<{ error: string; count: number; attempts: string }[]>`
    select r.error->>'name' || ': ' || left(r.error->>'message', 200) as error, count(*)::int as count,
      (select string_agg(coalesce(a.step_name, left(a.step_id, 6), 'call') || ' ' || a.attempt || ' ' || a.status
        || coalesce(' ' || left(a.error->>'message', 80), ''), ', ' order by a.id)
        from durable.attempts a where a.run_id = (array_agg(r.id))[1]) as attempts
    from durable.runs r where r.status = 'failed' group by 1 limit 10`;
  return rows.map(({ error, count, attempts }) => `failed: ${count} × ${error} (one: ${attempts})`);
}
