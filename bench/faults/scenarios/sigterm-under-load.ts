import type { Drained } from "../fleet";
import { judgeOrders, makeOrders, sendOrders } from "../orders";
import { waitFor } from "../patience";
import { allEnded, failures, lostCalls } from "../runs";
import { atMost, equal, type Scenario } from "../scenario";

const size = 3;
const rounds = 6;
const runsARound = 40;
const drainSeconds = 30;

export const sigtermUnderLoad: Scenario = {
  name: "sigterm-under-load",
  fault: `SIGTERM of ${rounds} workers under load, one after the other, as deployments do`,
  mustHold: `each drains within ${drainSeconds} s; nothing is lost`,
  run: async (stage) => {
    const { sql, ledger } = stage;
    const orders = makeOrders((rounds + 1) * runsARound);
    const fleet = await stage.fleet({ app: "orders", size, concurrency: 8, stepMs: 400 });
    const drained: Drained[] = [];
    for (let round = 0; round <= rounds; round++) {
      const steps = await ledger.count("try");
      await sendOrders(stage, orders.slice(round * runsARound, (round + 1) * runsARound));
      await waitFor("work to go on", 30_000, async () => (await ledger.count("try")) > steps + 10);
      if (round === rounds) break;
      drained.push(await fleet.replaceOne());
      await fleet.ready();
    }
    await allEnded(sql, orders.length, 120_000);
    drained.push(...(await fleet.stop()));
    const judged = await judgeOrders(sql, orders);
    return {
      checks: [
        equal("workers that ended with 0", rounds + size, drained.filter(({ code }) => code === 0).length),
        atMost("slowest to drain", drainSeconds, Math.max(...drained.map(({ ms }) => ms)) / 1000, " s"),
        equal("calls left behind", 0, await lostCalls(sql)),
        equal("steps executed more than once", 0, (await ledger.count("try")) - (await ledger.effects())),
        ...judged,
      ],
      notes: await failures(sql),
    };
  },
};
