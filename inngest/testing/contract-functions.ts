import type { Inngest } from "inngest";

/** Functions that complete, fail for good and wait, for the contract of run logs. */
export const contractFunctions = (client: Inngest) => [
  client.createFunction({ id: "completes", triggers: { event: "contract/completes" } }, async ({ step }) => {
    const first = await step.run("first", () => ({ n: 1 }));
    const second = await step.run("second", () => ({ n: first.n + 1 }));
    return { total: second.n };
  }),
  client.createFunction({ id: "fails", retries: 1, triggers: { event: "contract/fails" } }, ({ step }) =>
    step.run("breaks", () => {
      throw new Error("it broke");
    }),
  ),
  client.createFunction({ id: "waits", triggers: { event: "contract/waits" } }, async ({ step }) => {
    await step.run("before", () => "done");
    await step.sleep("long", "1h");
    await step.run("after", () => "never");
  }),
];
