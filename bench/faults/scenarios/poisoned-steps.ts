import { setTimeout as sleep } from "node:timers/promises";
import { quantile } from "../../statistics";
import { allEnded, countRuns, failures, tidiness } from "../runs";
import { atMost, equal, type Scenario } from "../scenario";
import type { Stage } from "../stage";

const steadyRuns = 300;
const everyMs = 125;
/** Longer than a worker takes to start, as the product's own: a poisonous step is not handed on faster than workers come back. */
const leaseMs = 6_000;
const heapMb = 96;
const claims = 5;
const giveUpMs = 120_000;

/** Sends steady runs at an even pace, and a poisonous one a little into it. */
async function pour({ engine }: Stage, phase: string, poison?: string): Promise<void> {
  const begun = performance.now();
  for (let index = 0; index < steadyRuns; index++) {
    const order = `${phase}/${index}`;
    await engine.sendEvents([{ name: "faults/steady", data: { order, phase } }]);
    if (poison && index === 20)
      await engine.sendEvents([{ name: `faults/${poison}`, data: { order: poison } }]);
    await sleep(Math.max(0, begun + (index + 1) * everyMs - performance.now()));
  }
}

/** How long the steady runs of a phase took, 95th percentile in milliseconds, from their event to their end. */
async function p95({ sql }: Stage, phase: string): Promise<number> {
  const rows = await sql<{ ms: number }[]>`
    select (extract(epoch from r.ended_at - e.received_at) * 1000)::float8 as ms
    from durable.runs r join durable.events e on e.id = r.event_id
    where e.body->'data'->>'phase' = ${phase} and r.status = 'completed'`;
  return quantile(
    rows.map(({ ms }) => ms),
    0.95,
  );
}

export const poisonedSteps: Scenario = {
  name: "poisoned-steps",
  fault: `a step that kills its process, then one that eats its memory, beside ${steadyRuns} others each`,
  mustHold: "the run fails after its claims; the others' p95 at most doubles",
  run: async (stage) => {
    const { sql, ledger } = stage;
    const fleet = await stage.fleet({
      app: "poisonous",
      size: 3,
      concurrency: 8,
      leaseMs,
      nodeOptions: [`--max-old-space-size=${heapMb}`],
    });
    const phases = [
      { phase: "alone" },
      { phase: "beside-exits", poison: "exits" },
      { phase: "beside-eats", poison: "eats" },
    ];
    let runs = 0;
    for (const { phase, poison } of phases) {
      await pour(stage, phase, poison);
      runs += steadyRuns + (poison ? 1 : 0);
      await allEnded(sql, runs, giveUpMs);
      await fleet.ready();
    }
    const usual = await p95(stage, "alone");
    const twice = Math.round(2 * usual);
    const poisonous = await sql`select from durable.runs
      where status = 'failed' and error->>'name' = 'WorkerDiedError'`;
    return {
      checks: [
        equal("poisonous runs failed as deadly", 2, poisonous.length),
        equal("claims of the step that kills", claims, await ledger.count("poison", "exits")),
        equal("claims of the step that eats", claims, await ledger.count("poison", "eats")),
        equal("other runs completed", steadyRuns * phases.length, await countRuns(sql, "completed")),
        equal("their effects, each once", steadyRuns * phases.length * 2, await ledger.effects()),
        atMost("p95 of the others beside the one that kills", twice, await p95(stage, "beside-exits"), " ms"),
        atMost("p95 of the others beside the one that eats", twice, await p95(stage, "beside-eats"), " ms"),
        ...(await tidiness(sql)),
      ],
      attacks: { "crashes in a step": fleet.crashes },
      notes: [`p95 of the others alone ${Math.round(usual)} ms`, ...(await failures(sql))],
    };
  },
};
