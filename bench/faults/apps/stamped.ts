import { appOf, pause } from "./kit";

/** One step, whose result tells which process executed it. */
export const stamped = appOf((client, { ledger, stepMs }) => [
  client.createFunction(
    { id: "stamped", triggers: { event: "faults/stamped" } },
    async ({ event: { data }, step }) =>
      step.run("stamp", async () => {
        await ledger.note("started", data.order);
        await pause(stepMs);
        await ledger.note("finished", data.order);
        return process.pid;
      }),
  ),
]);
