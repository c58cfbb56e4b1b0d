import { expectedOutput, stepsOf } from "@/inngest/embedded/testing/fault-functions";
import type { Sql } from "./ledger";
import { persistently } from "./patience";
import { countRuns, tidiness } from "./runs";
import { type Check, equal } from "./scenario";
import type { Stage } from "./stage";

/** An order that is sent: an event of a kind, with an amount of its own. */
export type Order = { order: string; kind: string; amount: number };

const kinds = Object.keys(stepsOf);

export const makeOrders = (count: number): Order[] =>
  Array.from({ length: count }, (_, index) => ({
    order: `order-${index}`,
    kind: kinds[index % kinds.length] ?? "serial",
    amount: index + 1,
  }));

/** Sends each order twice, under one id. */
export async function sendOrders({ engine }: Stage, orders: Order[]): Promise<void> {
  for (const { kind, ...data } of [...orders, ...orders]) {
    const event = {
      id: data.order,
      name: `faults/${kind}`,
      data: { ...data, tenant: `tenant-${data.amount % 3}` },
    };
    await persistently(() => engine.sendEvents([event]));
  }
}

/** Compares what the database holds with what was ordered: none lost, none wrong, each keyed effect once. */
export async function judgeOrders(sql: Sql, orders: Order[]): Promise<Check[]> {
  const runs = await sql<{ order: string; output: string | null }[]>`
    select e.body->'data'->>'order' as "order", r.output::text as output
    from durable.runs r join durable.events e on e.id = r.event_id where r.origin = 'event'`;
  const effects = await sql<{ key: string; amount: number }[]>`select key, amount from faults.effects`;
  const byOrder = Map.groupBy(runs, ({ order }) => order);
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
    equal("runs, one an event", orders.length, runs.length),
    equal("runs completed", orders.length, await countRuns(sql, "completed")),
    equal("results as they should be", orders.length, right.length),
    equal("keyed effects, each once", wanted.size, rightEffects.length),
    equal("effects that nobody asked for", 0, effects.length - rightEffects.length),
    ...(await tidiness(sql)),
  ];
}
