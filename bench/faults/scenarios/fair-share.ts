import { waitFor } from "../patience";
import { atMost, equal, type Scenario } from "../scenario";

const many = 10_000;
const batch = 1_000;
const startsWithinSeconds = 5;
const patienceMs = 30_000;

export const fairShare: Scenario = {
  name: "fair-share",
  fault: `one tenant queues ${many} runs, another one`,
  mustHold: `the one starts within ${startsWithinSeconds} s`,
  run: async (stage) => {
    const { sql, engine, ledger } = stage;
    for (let sent = 0; sent < many; sent += batch) {
      await engine.sendEvents(
        Array.from({ length: batch }, () => ({ name: "faults/tenants", data: { organisationId: "many" } })),
      );
    }
    const fleet = await stage.fleet({ app: "tenants", size: 2, concurrency: 8, stepMs: 50 });
    await waitFor(
      "the many to be under way",
      60_000,
      async () => (await ledger.count("started", "many")) > 20,
    );
    await engine.sendEvents([{ name: "faults/tenants", data: { organisationId: "one" } }]);
    const sentAt = performance.now();
    await waitFor(
      "the one to start",
      patienceMs,
      async () => (await ledger.count("started", "one")) > 0,
    ).catch(() => {});
    const seconds = (performance.now() - sentAt) / 1000;
    const [row] = await sql<{ waiting: number }[]>`
      select count(*)::int as waiting from durable.events where routed_at is null`;
    return {
      checks: [
        atMost("the one starts after", startsWithinSeconds, seconds, " s"),
        equal("workers that ended by themselves", 0, fleet.crashes),
      ],
      notes: [
        `by then ${await ledger.count("started", "many")} of the many had started, ${row?.waiting} events waited to be routed`,
      ],
    };
  },
};
