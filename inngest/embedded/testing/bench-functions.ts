import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import { embeddedClientOptions, type RunnerKeys } from "../fetch";
import type { Handler } from "../protocol/sync";

const quiet = { info() {}, warn() {}, error() {}, debug() {} };

/** The event that starts a run to be measured: so many steps, each doing the same. */
export const benchEvent = "bench/run";

/** A function whose steps do nothing but `work`, to measure what a step costs. `onEnd` is called as its body ends. */
export function benchHandler(
  keys: RunnerKeys,
  runnerFetch: typeof fetch,
  work: (index: number, waitMs: number) => Promise<unknown>,
  onEnd: () => void,
): Handler {
  const client = new Inngest({ id: "bench", logger: quiet, ...embeddedClientOptions(keys, runnerFetch) });
  const run = client.createFunction(
    { id: "run", triggers: { event: benchEvent } },
    async ({ event: { data }, step }) => {
      for (let index = 0; index < data.steps; index++)
        await step.run(`step-${index}`, () => work(index, data.waitMs));
      onEnd();
      return data.steps;
    },
  );
  return serve({ client, functions: [run], enableUnauthedSync: false });
}
