import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import { embeddedClientOptions, type RunnerKeys } from "../fetch";
import type { Handler } from "../protocol/sync";

/** Does a step's effect, once for its key however often it is called, and gives what it always gives. */
export type KeyedEffect = (key: string, amount: number) => Promise<number>;

const quiet = { info() {}, warn() {}, error() {}, debug() {} };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The steps of a run of each kind, by which the effects that must be there are known. */
export const stepsOf: Record<string, string[]> = {
  serial: Array.from({ length: 8 }, (_, index) => `s${index}`),
  parallel: ["extract", "left", "middle", "right", "join"],
  invoking: ["before", "child", "after"],
};

/** What a run of each kind gives: each step's effect gives its amount, and the amounts are added up. */
export const expectedOutput = (kind: string, amount: number): number => (stepsOf[kind]?.length ?? 0) * amount;

/** Functions with effects in the database, to be run while their processes are killed. */
export function faultHandler(
  keys: RunnerKeys,
  runnerFetch: typeof fetch,
  effect: KeyedEffect,
  stepMs: number,
): Handler {
  const client = new Inngest({ id: "faults", logger: quiet, ...embeddedClientOptions(keys, runnerFetch) });
  const work = async (order: string, step: string, amount: number) => {
    await pause(stepMs / 2);
    const given = await effect(`${order}/${step}`, amount);
    await pause(stepMs / 2);
    return given;
  };
  const serial = client.createFunction(
    { id: "serial", triggers: { event: "faults/serial" } },
    async ({ event: { data }, step }) => {
      let sum = 0;
      for (const id of stepsOf.serial ?? [])
        sum += await step.run(id, () => work(data.order, id, data.amount));
      return sum;
    },
  );
  const parallel = client.createFunction(
    { id: "parallel", triggers: { event: "faults/parallel" } },
    async ({ event: { data }, step }) => {
      const one = (id: string): Promise<number> => step.run(id, () => work(data.order, id, data.amount));
      const first = await one("extract");
      const sides = await Promise.all([one("left"), one("middle"), one("right")]);
      await step.sleep("nap", "1s");
      return first + sides.reduce((sum, side) => sum + side, 0) + (await one("join"));
    },
  );
  const child = client.createFunction(
    { id: "child", triggers: { event: "faults/child" } },
    async ({ event: { data }, step }) => step.run("child", () => work(data.order, "child", data.amount)),
  );
  const invoking = client.createFunction(
    {
      id: "invoking",
      concurrency: { limit: 6, key: "event.data.tenant" },
      triggers: { event: "faults/invoking" },
    },
    async ({ event: { data }, step }) => {
      const before = await step.run("before", () => work(data.order, "before", data.amount));
      const invoked: number = await step.invoke("call", { function: child, data });
      return before + invoked + (await step.run("after", () => work(data.order, "after", data.amount)));
    },
  );
  return serve({ client, functions: [serial, parallel, child, invoking], enableUnauthedSync: false });
}
