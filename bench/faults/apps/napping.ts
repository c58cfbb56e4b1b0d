import { appOf } from "./kit";

/** Waits by the engine: a sleep, and an attempt that asks to be repeated later. The ledger has the database's times. */
export const napping = appOf((client, { ledger }) => [
  client.createFunction(
    { id: "napping", retries: 2, triggers: { event: "faults/napping" } },
    async ({ event: { data }, step }) => {
      await step.run("before", () => ledger.effect(`${data.order}/before`, 1));
      await step.sleep("nap", "2s");
      await step.run("after", () => ledger.effect(`${data.order}/after`, 1));
      await step.run("retried", async () => {
        await ledger.note("attempt", data.order);
        if ((await ledger.count("attempt", data.order)) < 2) throw new Error("once more");
      });
    },
  ),
]);
