import { setTimeout as sleep } from "node:timers/promises";
import { judgeOrders, makeOrders, sendOrders } from "../orders";
import { allEnded, failures, lostCalls } from "../runs";
import { equal, type Scenario } from "../scenario";

const kills = 50;
const runs = 500;
const giveUpMs = 240_000;

export const killWorkers: Scenario = {
  name: "kill-workers",
  fault: `kill -9 of a worker ${kills} times during ${runs} runs`,
  mustHold: "all finish, none lost, none wrong, keyed effects exactly once",
  run: async (stage) => {
    const { sql, random } = stage;
    const orders = makeOrders(runs);
    const fleet = await stage.fleet({ app: "orders", size: 3, concurrency: 12 });
    let over = false;
    let killed = 0;
    const attack = async () => {
      while (!over && killed < kills) {
        if (fleet.kill(random)) killed += 1;
        await sleep(150 + random() * 400);
      }
    };
    const end = allEnded(sql, runs, giveUpMs).finally(() => {
      over = true;
    });
    await Promise.all([sendOrders(stage, orders), attack(), end]);
    const drained = await fleet.stop();
    return {
      checks: [
        equal("workers killed with kill -9", kills, killed),
        equal("workers that ended by themselves", 0, fleet.crashes),
        equal("workers that did not drain at SIGTERM", 0, drained.filter(({ code }) => code !== 0).length),
        ...(await judgeOrders(sql, orders)),
      ],
      attacks: { kills: killed },
      notes: [
        `calls taken over ${await lostCalls(sql)}, steps executed ${await stage.ledger.count("try")}`,
        ...(await failures(sql)),
      ],
    };
  },
};
