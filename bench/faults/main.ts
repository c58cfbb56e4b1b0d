import { setTimeout as sleep } from "node:timers/promises";
import { openEmbeddedEngine } from "@/inngest/embedded/api";
import { openResilientSql } from "@/inngest/embedded/store/postgres/resilient-sql";
import { stepsOf } from "@/inngest/embedded/testing/fault-functions";
import { attack } from "./attack";
import { createLedger } from "./effects";
import { Fleet } from "./fleet";
import { readPlan } from "./settings";
import { failures, judge, type Order } from "./verdict";

const giveUpMs = 300_000;
const pollMs = 250;

/** Tries again what the attacks on Postgres may break for this process too. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === 20) throw error;
      await sleep(pollMs);
    }
  }
}

const plan = readPlan();
const began = performance.now();
const sql = openResilientSql(plan.urls.database, { max: 4, onnotice: () => {} });
const engine = openEmbeddedEngine({ sql });
const kinds = Object.keys(stepsOf);
const orders: Order[] = Array.from({ length: plan.runs }, (_, index) => ({
  order: `order-${index}`,
  kind: kinds[index % kinds.length] ?? "serial",
  amount: index + 1,
}));

await createLedger(plan.urls.owner);
const fleet = new Fleet(plan.urls.database);
let finished = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    fleet.killAll();
    process.exit(130);
  });
}
fleet.start(plan.workers);

/** Each event is sent twice, under one id. */
const send = async () => {
  for (const { kind, ...data } of [...orders, ...orders]) {
    const event = {
      id: data.order,
      name: `faults/${kind}`,
      data: { ...data, tenant: `tenant-${data.amount % 3}` },
    };
    await persistently(() => engine.sendEvents([event]));
  }
};

const waitForEnd = async () => {
  while (performance.now() - began < giveUpMs) {
    const [row] = await persistently(
      () => sql<{ count: number }[]>`select count(*)::int as count from durable.runs
        where origin = 'event' and status not in ('queued', 'running')`,
    );
    if ((row?.count ?? 0) >= orders.length) break;
    await sleep(pollMs);
  }
  finished = true;
};

const [, , attacks] = await Promise.all([send(), waitForEnd(), attack(fleet, plan, () => finished)]);
const tookMs = performance.now() - began;
const drained = await fleet.stop();
const checks = await persistently(() => judge(sql, orders));
const [tries] = await sql<{ count: number }[]>`select count(*)::int as count from faults.tries`;
const [lost] = await sql<{ count: number }[]>`
  select count(*)::int as count from durable.attempts where status = 'lost'`;
const reasons = await failures(sql);
await sql.end();

const rows = [
  { what: "workers killed with kill -9", expected: plan.kills, found: attacks.kills },
  { what: "workers frozen past their lease", expected: plan.freezes, found: attacks.freezes },
  { what: "all connections to Postgres cut", expected: plan.terminations, found: attacks.terminations },
  { what: "workers that ended by themselves", expected: 0, found: fleet.crashes },
  { what: "workers drained at SIGTERM", expected: 1, found: Number(drained) },
  ...checks,
];
const failed = rows.filter(({ expected, found }) => expected !== found);
console.log(`\n${"".padEnd(36)}${"expected".padStart(9)}${"found".padStart(9)}`);
for (const { what, expected, found } of rows) {
  console.log(
    `${what.padEnd(36)}${String(expected).padStart(9)}${String(found).padStart(9)}  ${expected === found ? "ok" : "FAILED"}`,
  );
}
console.log(`\ncalls taken over ${lost?.count}, steps executed ${tries?.count}, seed ${plan.seed}`);
for (const reason of reasons) console.log(`failed: ${reason}`);
for (const [message, count] of fleet.warnings) console.log(`warned ${count} times: ${message}`);
const outcome = failed.length === 0 ? "passed" : `FAILED (${failed.map(({ what }) => what).join("; ")})`;
console.log(
  `faults ${outcome}: ${attacks.kills} kills, ${attacks.freezes} freezes and ${attacks.terminations} cuts during ${plan.runs} runs in ${(tookMs / 1000).toFixed(1)} s`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
