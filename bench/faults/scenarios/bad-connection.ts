import { openBadConnection } from "../bad-proxy";
import { judgeOrders, makeOrders, sendOrders } from "../orders";
import { allEnded, failures, lostCalls } from "../runs";
import { atLeast, equal, type Scenario } from "../scenario";

const delayMs = 300;
const resetShare = 0.01;
const runs = 30;
const giveUpMs = 180_000;

export const badConnection: Scenario = {
  name: "bad-connection",
  fault: `the workers' connections to Postgres slow (${delayMs} ms an answer) and reset (${resetShare * 100} % of the answers)`,
  mustHold: "nothing is lost",
  run: async (stage) => {
    const { postgres, random, sql, urls } = stage;
    const bad = await openBadConnection(postgres.port, { delayMs, resetShare, random });
    stage.onClose(() => bad.close());
    const databaseUrl = new URL(urls.app);
    databaseUrl.port = String(bad.port);
    const orders = makeOrders(runs);
    const fleet = await stage.fleet({
      app: "orders",
      size: 2,
      concurrency: 16,
      leaseMs: 10_000,
      databaseUrl: databaseUrl.href,
    });
    await sendOrders(stage, orders);
    await allEnded(sql, runs, giveUpMs);
    return {
      checks: [
        equal("workers that ended by themselves", 0, fleet.crashes),
        atLeast("connections reset", 1, bad.resets()),
        ...(await judgeOrders(sql, orders)),
      ],
      attacks: { resets: bad.resets() },
      notes: [`calls taken over ${await lostCalls(sql)}`, ...(await failures(sql))],
    };
  },
};
