import { appOf, pause } from "./kit";

const chunk = 1_000_000;

/** Fills the heap until Node gives up. */
function eatMemory(): never {
  const eaten: number[][] = [];
  for (;;) eaten.push(Array.from({ length: chunk }, (_, index) => index + 0.5));
}

/** Steps that end their own process, beside one that does no harm. */
export const poisonous = appOf((client, { ledger, stepMs }) => [
  client.createFunction(
    { id: "exits", triggers: { event: "faults/exits" } },
    async ({ event: { data }, step }) =>
      step.run("exit", async () => {
        await ledger.note("poison", data.order);
        process.kill(process.pid, "SIGKILL");
      }),
  ),
  client.createFunction(
    { id: "eats", triggers: { event: "faults/eats" } },
    async ({ event: { data }, step }) =>
      step.run("eat", async () => {
        await ledger.note("poison", data.order);
        eatMemory();
      }),
  ),
  client.createFunction(
    { id: "steady", triggers: { event: "faults/steady" } },
    async ({ event: { data }, step }) => {
      for (const id of ["first", "second"])
        await step.run(id, async () => {
          await pause(stepMs);
          return ledger.effect(`${data.order}/${id}`, 1);
        });
    },
  ),
]);
