import { appOf, pause } from "./kit";

/** The steps of the function; a nap lies in the middle, since a sleeping run is cancelled too. */
export const cancelledSteps = Array.from({ length: 6 }, (_, index) => `s${index}`);

/** Notes when each of its steps starts. */
export const cancelled = appOf((client, { ledger, stepMs }) => [
  client.createFunction(
    { id: "cancelled", triggers: { event: "faults/cancelled" } },
    async ({ event: { data }, step }) => {
      for (const [index, id] of cancelledSteps.entries()) {
        await step.run(id, async () => {
          await ledger.effect(`${data.order}/${id}`, 1);
          await pause(stepMs);
        });
        if (index === cancelledSteps.length / 2) await step.sleep("nap", "1s");
      }
      await Promise.all(
        ["left", "right"].map((id) => step.run(id, () => ledger.effect(`${data.order}/${id}`, 1))),
      );
    },
  ),
]);
