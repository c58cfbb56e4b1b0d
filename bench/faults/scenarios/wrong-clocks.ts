import { setTimeout as sleep } from "node:timers/promises";
import { allEnded, countRuns, failures, tidiness } from "../runs";
import { atLeast, atMost, equal, type Scenario } from "../scenario";

const tenMinutesMs = 600_000;
const jumpMs = 2_000;
const runs = 60;
const napMs = 2_000;
/** A sleeping run is woken by whoever looks first; what is later than this is late. */
const latenessMs = 3_000;
const skewedClock = (skewMs: number, jumpEveryMs = 0): string =>
  new URL(`../skewed-clock.mjs?skew=${skewMs}&jump=${jumpEveryMs}`, import.meta.url).href;

export const wrongClocks: Scenario = {
  name: "wrong-clocks",
  fault: "workers whose clocks are ten minutes ahead, ten behind, and jumping back and forth by twenty",
  mustHold: "no early, late or double run",
  run: async (stage) => {
    const { sql, engine, ledger } = stage;
    const begun = performance.now();
    const clocks = [skewedClock(tenMinutesMs), skewedClock(-tenMinutesMs), skewedClock(tenMinutesMs, jumpMs)];
    await Promise.all(
      clocks.map((clock) =>
        stage.fleet({
          app: "napping",
          size: 1,
          concurrency: 8,
          backoffMs: 1500,
          nodeOptions: ["--import", clock],
        }),
      ),
    );
    for (let index = 0; index < runs; index++) {
      const order = `nap-${index}-`;
      await engine.sendEvents([{ id: order, name: "faults/napping", data: { order } }]);
      await sleep(100);
    }
    await allEnded(sql, runs, 60_000);
    const waits = await sql<{ ms: number }[]>`
      select (extract(epoch from a.at - b.at) * 1000)::float8 as ms from faults.effects b
      join faults.effects a on a.key = replace(b.key, '/before', '/after') where b.key like '%/before'`;
    const times = waits.map(({ ms }) => ms);
    return {
      checks: [
        equal("runs, one an event", runs, await countRuns(sql)),
        equal("runs completed", runs, await countRuns(sql, "completed")),
        atLeast("shortest nap by the database's clock", napMs, Math.min(...times), " ms"),
        atMost("longest nap", napMs + latenessMs, Math.max(...times), " ms"),
        equal("keyed effects", runs * 2, await ledger.effects()),
        equal("times that they were tried", runs * 2, await ledger.count("try")),
        equal("attempts of the step that fails once", runs * 2, await ledger.count("attempt")),
        ...(await tidiness(sql)),
      ],
      attacks: { "clock jumps": Math.floor((performance.now() - begun) / jumpMs) },
      notes: await failures(sql),
    };
  },
};
