import { setTimeout as sleep } from "node:timers/promises";
import { cancelledSteps } from "../apps/cancelled";
import type { Sql } from "../ledger";
import { waitFor } from "../patience";
import { countRuns, tidiness } from "../runs";
import { equal, type Scenario } from "../scenario";
import type { Stage } from "../stage";

const boundaries = cancelledSteps.length + 1;
const perBoundary = 8;
const runs = boundaries * perBoundary;
const stepMs = 60;
const afterwardsMs = 4_000;
/** A call that was leased before the cancel may be on its way to its step: nothing can take that back. */
const onItsWayMs = 250;

async function runOf(sql: Sql, order: string): Promise<string | undefined> {
  const rows = await sql<{ id: string }[]>`
    select r.id::text from durable.runs r join durable.events e on e.id = r.event_id
    where e.body->'data'->>'order' = ${order}`;
  return rows[0]?.id;
}

/** Cancels a run once `boundary` of its steps have started, a moment later or not. @returns whether it could be */
async function cancelAt(
  { sql, engine, ledger }: Stage,
  order: string,
  boundary: number,
  afterMs: number,
): Promise<boolean> {
  await engine.sendEvents([{ name: "faults/cancelled", data: { order } }]);
  await waitFor(`${boundary} steps of ${order}`, 30_000, async () => {
    const begun = (await runOf(sql, order)) !== undefined;
    return begun && (await ledger.count("try", `${order}/`)) >= boundary;
  });
  await sleep(afterMs);
  const id = await runOf(sql, order);
  const cancelled = id !== undefined && (await engine.cancelRun(id));
  if (cancelled) await ledger.note("cancelled", order);
  return cancelled;
}

export const cancelEverywhere: Scenario = {
  name: "cancel-everywhere",
  fault: `${runs} runs cancelled, at every step boundary`,
  mustHold: "no later side effect",
  run: async (stage) => {
    const { sql, random } = stage;
    await stage.fleet({ app: "cancelled", size: 2, concurrency: 8, stepMs });
    const cancels = await Promise.all(
      Array.from({ length: runs }, async (_, index) => {
        await sleep(index * 50);
        return cancelAt(stage, `order-${index}`, index % boundaries, random() * stepMs * 1.5);
      }),
    );
    await sleep(afterwardsMs);
    const done = cancels.filter(Boolean).length;
    const later = await sql<{ key: string; ms: number }[]>`
      select step.key, (extract(epoch from step.at - cancel.at) * 1000)::float8 as ms
      from faults.notes step join faults.notes cancel on cancel.kind = 'cancelled'
        and starts_with(step.key, cancel.key || '/') where step.kind = 'try' and step.at > cancel.at`;
    const landed =
      await sql`select from faults.effects effect join faults.notes cancel on cancel.kind = 'cancelled'
      and starts_with(effect.key, cancel.key || '/') where effect.at > cancel.at`;
    return {
      checks: [
        equal("runs cancelled", done, await countRuns(sql, "cancelled")),
        equal("runs that ended otherwise", runs - done, await countRuns(sql, "completed")),
        equal(
          `steps started later than ${onItsWayMs} ms after it`,
          0,
          later.filter(({ ms }) => ms > onItsWayMs).length,
        ),
        ...(await tidiness(sql)),
      ],
      attacks: { cancels: done },
      notes: [
        ...later.map(({ key, ms }) => `${key} started ${Math.round(ms)} ms after the cancel`),
        `effects of steps under way at the cancel that landed after it: ${landed.length}`,
      ],
    };
  },
};
