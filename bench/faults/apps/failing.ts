import { appOf } from "./kit";

const retries = 3;

/** Functions that fail: always, in a step or outside of one, or only while what they need is down. */
export const failing = appOf((client, { ledger }) => {
  const always = (id: string, inStep: boolean) =>
    client.createFunction(
      {
        id,
        retries,
        triggers: { event: `faults/${id}` },
        onFailure: ({ event, step }) =>
          step.run("tell", () => ledger.note("onFailure", String(event.data.event.data.order))),
      },
      async ({ event: { data }, step }) => {
        const fail = async () => {
          await ledger.note("attempt", data.order);
          throw new Error("an error every time");
        };
        return inStep ? step.run("fail", fail) : fail();
      },
    );
  const dependent = client.createFunction(
    { id: "dependent", triggers: { event: "faults/dependent" } },
    async ({ event: { data }, step }) =>
      step.run("use", async () => {
        await ledger.note("attempt", data.order);
        if (!(await ledger.isOn("dependency"))) throw new Error("what this needs is down");
        return ledger.effect(data.order, 1);
      }),
  );
  return [always("failing-step", true), always("failing-function", false), dependent];
});
