import type { Inngest } from "inngest";
import { type AppParts, appOf } from "./kit";

type Step = { run(id: string, work: () => Promise<unknown>): Promise<unknown> };

/** A function of which the steps before a nap and after it are known. */
const around = (client: Inngest, { ledger }: AppParts, id: string, before: string[], after: string[]) => {
  const all = async (step: Step, order: string, names: string[]) => {
    for (const name of names) await step.run(name, () => ledger.effect(`${order}/${name}`, 1));
  };
  return client.createFunction(
    { id, triggers: { event: `faults/${id}` } },
    async ({ event: { data }, step }) => {
      await all(step, data.order, before);
      await step.sleep("nap", "3s");
      await all(step, data.order, after);
      return "ended";
    },
  );
};

/** How the functions are when the runs begin… */
export const changedBefore = appOf((client, parts) => [
  around(client, parts, "grown", ["a", "b"], ["c"]),
  around(client, parts, "shrunk", ["a", "b"], ["c"]),
  around(client, parts, "reordered", ["a", "b"], ["c"]),
  around(client, parts, "removed", ["a", "b"], ["c"]),
]);

/** …and when they go on: a step more, one less, another order, and one function that is gone. */
export const changedAfter = appOf((client, parts) => [
  around(client, parts, "grown", ["a", "new", "b"], ["c", "d"]),
  around(client, parts, "shrunk", ["a"], ["c"]),
  around(client, parts, "reordered", ["b", "a"], ["c"]),
]);
