import { setTimeout as sleep } from "node:timers/promises";
import { judgeOrders, makeOrders, sendOrders } from "../orders";
import { holdsWithin, persistently } from "../patience";
import { ProductProcess } from "../product-process";
import { allEnded, failures } from "../runs";
import { equal, type Scenario } from "../scenario";
import type { Stage } from "../stage";

const restarts = 20;
const terminatingMs = 60_000;
const terminateEveryMs = 200;
const runs = 150;
const giveUpMs = 180_000;

/** Stops Postgres as a power cut would, again and again. */
async function restartOften({ postgres, random }: Stage): Promise<number> {
  let done = 0;
  for (; done < restarts; done++) {
    await sleep(300 + random() * 700);
    await postgres.crash();
  }
  return done;
}

/** Ends every other connection each 200 ms. @returns how many were ended */
async function cutConnections({ admin }: Stage): Promise<number> {
  let cut = 0;
  for (const begun = performance.now(); performance.now() - begun < terminatingMs; ) {
    const rows = await persistently(
      () => admin`select pg_terminate_backend(pid) from pg_stat_activity
        where backend_type = 'client backend' and usename = 'elysia_app'`,
    );
    cut += rows.length;
    await sleep(terminateEveryMs);
  }
  return cut;
}

async function isReady(web: ProductProcess): Promise<boolean> {
  const url = `http://127.0.0.1:${web.port}/health/ready`;
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  return response?.status === 200;
}

/** Asks the web process four times a second, so that it is at work while its connections break. */
async function keepAsking(web: ProductProcess, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await isReady(web);
    await sleep(250);
  }
}

export const restartPostgres: Scenario = {
  name: "restart-postgres",
  fault: `Postgres stopped with immediate and started ${restarts} times; then every backend ended each ${terminateEveryMs} ms for a minute`,
  mustHold: "all finish, none lost, none wrong, keyed effects exactly once; worker and web survive",
  run: async (stage) => {
    const orders = makeOrders(runs);
    const web = await ProductProcess.start(stage, "web").ready();
    const relay = await ProductProcess.start(stage, "relay").ready();
    const fleet = await stage.fleet({ app: "orders", size: 2, concurrency: 8, stepMs: 600, backoffMs: 1500 });
    let over = false;
    const asking = keepAsking(web, () => over);
    const sending = sendOrders(stage, orders);
    const restarted = await restartOften(stage);
    const cut = await cutConnections(stage);
    await sending;
    await allEnded(stage.sql, runs, giveUpMs);
    over = true;
    await asking;
    const recovered = await holdsWithin(30_000, () => isReady(web));
    const drained = await fleet.stop();
    return {
      checks: [
        equal("restarts of Postgres", restarts, restarted),
        equal("workers that ended by themselves", 0, fleet.crashes),
        equal("workers that did not drain at SIGTERM", 0, drained.filter(({ code }) => code !== 0).length),
        equal("web process lives, and is ready again", "yes", web.isAlive && recovered ? "yes" : "no"),
        equal("outbox relay lives", "yes", relay.isAlive ? "yes" : "no"),
        ...(await judgeOrders(stage.sql, orders)),
      ],
      attacks: { restarts: restarted, "connections cut": cut },
      notes: await failures(stage.sql),
    };
  },
};
