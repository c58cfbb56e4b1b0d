import type { openResilientSql } from "@/inngest/embedded/store/postgres/resilient-sql";
import { expectedOutput, stepsOf } from "@/inngest/embedded/testing/fault-functions";

type Sql = ReturnType<typeof openResilientSql>;

/** An order that was sent: an event of a kind, with an amount of its own. */
export type Order = { order: string; kind: string; amount: number };

export type Check = { what: string; expected: number; found: number };

type RunRow = { order: string; status: string; output: string | null };

/** Compares what the database holds with what was sent. */
export async function judge(sql: Sql, orders: Order[]): Promise<Check[]> {
  const runs = await sql<RunRow[]>`
    select e.body->'data'->>'order' as "order", r.status, r.output::text as output
    from durable.runs r join durable.events e on e.id = r.event_id where r.origin = 'event'`;
  const effects = await sql<{ key: string; amount: number }[]>`select key, amount from faults.effects`;
  const byOrder = Map.groupBy(runs, ({ order }) => order);
  const completed = runs.filter(({ status }) => status === "completed");
  const right = orders.filter(({ order, kind, amount }) =>
    byOrder.get(order)?.every(({ output }) => output === String(expectedOutput(kind, amount))),
  );
  const wanted = new Map<string, number>(
    orders.flatMap(({ order, kind, amount }) =>
      (stepsOf[kind] ?? []).map((step) => [`${order}/${step}`, amount] as const),
    ),
  );
  const rightEffects = effects.filter(({ key, amount }) => wanted.get(key) === amount);
  return [
    { what: "runs, one an event", expected: orders.length, found: runs.length },
    { what: "runs completed", expected: orders.length, found: completed.length },
    { what: "results as they should be", expected: orders.length, found: right.length },
    { what: "keyed effects, each once", expected: wanted.size, found: rightEffects.length },
    { what: "effects that nobody asked for", expected: 0, found: effects.length - rightEffects.length },
    { what: "jobs, timers and events left over", expected: 0, found: await leftOver(sql) },
    { what: "step results recorded twice", expected: 0, found: await doubledPositions(sql) },
  ];
}

async function leftOver(sql: Sql): Promise<number> {
  const rows = await sql<
    { count: number }[]
  >`select (select count(*) from durable.jobs) + (select count(*) from durable.timers)
    + (select count(*) from durable.events where routed_at is null) as count`;
  return Number(rows[0]?.count);
}

async function doubledPositions(sql: Sql): Promise<number> {
  const rows =
    await sql`select from durable.steps where position is not null group by run_id, position having count(*) > 1`;
  return rows.length;
}

/** Why runs failed: each error and how often, with the attempts of one such run. */
export async function failures(sql: Sql): Promise<string[]> {
  const rows = await sql<{ error: string; count: number; attempts: string }[]>`
    select r.error->>'name' || ': ' || left(r.error->>'message', 200) as error, count(*)::int as count,
      (select string_agg(coalesce(a.step_name, left(a.step_id, 6), 'call') || ' ' || a.attempt || ' ' || a.status
        || coalesce(' ' || left(a.error->>'message', 80), ''), ', ' order by a.id)
        from durable.attempts a where a.run_id = (array_agg(r.id))[1]) as attempts
    from durable.runs r where r.status = 'failed' group by 1 limit 10`;
  return rows.map(({ error, count, attempts }) => `${count} × ${error} (one: ${attempts})`);
}
