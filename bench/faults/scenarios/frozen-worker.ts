import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "../ledger";
import { holdsWithin, waitFor } from "../patience";
import { countRuns, tidiness } from "../runs";
import { atLeast, equal, type Scenario } from "../scenario";
import type { Stage } from "../stage";

const rounds = 5;
const leaseMs = 1000;
const stepMs = 700;

/** Which processes noted this of an order, in order. */
async function noted(sql: Sql, kind: string, order: string): Promise<number[]> {
  const rows = await sql<{ pid: number }[]>`
    select pid from faults.notes where kind = ${kind} and key = ${order} order by id`;
  return rows.map(({ pid }) => pid);
}

async function outputOf(sql: Sql, order: string): Promise<number | null> {
  const rows = await sql<{ output: number | null }[]>`
    select (r.output::text)::int as output from durable.runs r join durable.events e on e.id = r.event_id
    where e.body->'data'->>'order' = ${order}`;
  return rows[0]?.output ?? null;
}

/** Freezes the process that executes a step until another has done it, and thaws it. @returns whether its result was refused */
async function freezeOnce({ sql, engine }: Stage, order: string): Promise<boolean> {
  await engine.sendEvents([{ name: "faults/stamped", data: { order } }]);
  await waitFor("the step to start", 20_000, async () => (await noted(sql, "started", order)).length > 0);
  const [frozen = 0] = await noted(sql, "started", order);
  process.kill(frozen, "SIGSTOP");
  try {
    await waitFor("another worker to do it", 30_000, async () => (await outputOf(sql, order)) !== null);
  } finally {
    process.kill(frozen, "SIGCONT");
  }
  const taken = await outputOf(sql, order);
  const finishedLate = await holdsWithin(10_000, async () =>
    (await noted(sql, "finished", order)).includes(frozen),
  );
  await sleep(stepMs);
  return finishedLate && taken !== frozen && taken === (await outputOf(sql, order));
}

export const frozenWorker: Scenario = {
  name: "frozen-worker",
  fault: `a worker frozen past its lease and thawed, ${rounds} times`,
  mustHold: "another does its work; its late result is refused",
  run: async (stage) => {
    const fleet = await stage.fleet({ app: "stamped", size: 2, leaseMs, stepMs });
    let refused = 0;
    for (let round = 0; round < rounds; round++) {
      if (await freezeOnce(stage, `round-${round}`)) refused += 1;
    }
    const late = fleet.warnings.get("a late answer was refused") ?? 0;
    return {
      checks: [
        equal("runs completed", rounds, await countRuns(stage.sql, "completed")),
        equal("results that stayed the other worker's", rounds, refused),
        atLeast("late answers that workers report refused", rounds, late),
        equal("workers that ended by themselves", 0, fleet.crashes),
        ...(await tidiness(stage.sql)),
      ],
      attacks: { freezes: rounds },
    };
  },
};
