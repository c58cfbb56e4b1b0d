import { appOf, pause } from "./kit";

/** Work of organisations, without any limit of its own. */
export const tenants = appOf((client, { ledger, stepMs }) => [
  client.createFunction(
    { id: "tenants", triggers: { event: "faults/tenants" } },
    async ({ event: { data }, step }) =>
      step.run("work", async () => {
        await ledger.note("started", data.organisationId);
        await pause(stepMs);
      }),
  ),
]);
