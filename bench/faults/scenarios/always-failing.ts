import { setTimeout as sleep } from "node:timers/promises";
import { holdsWithin } from "../patience";
import { allEnded, countRuns, tidiness } from "../runs";
import { equal, type Scenario } from "../scenario";

const runs = 20;
const attempts = 4;
const kinds = ["failing-step", "failing-function"];
const settleMs = 1000;

export const alwaysFailing: Scenario = {
  name: "always-failing",
  fault: `an error every time, in ${runs} runs by a step and in ${runs} outside of one, with ${attempts - 1} retries`,
  mustHold: "exactly retries + 1 attempts, then onFailure once",
  run: async (stage) => {
    const { sql, engine, ledger } = stage;
    await stage.fleet({ app: "failing", size: 2 });
    await engine.sendEvents(
      kinds.flatMap((kind) =>
        Array.from({ length: runs }, (_, index) => ({
          name: `faults/${kind}`,
          data: { order: `${kind}/${index}` },
        })),
      ),
    );
    const all = runs * kinds.length;
    await allEnded(sql, all, 60_000);
    await holdsWithin(20_000, async () => (await ledger.count("onFailure")) >= all);
    await sleep(settleMs);
    const uneven = await sql<{ key: string }[]>`select key from faults.notes group by key
      having count(*) filter (where kind = 'attempt') <> ${attempts} or count(*) filter (where kind = 'onFailure') <> 1`;
    return {
      checks: [
        equal("attempts", all * attempts, await ledger.count("attempt")),
        equal("calls of onFailure", all, await ledger.count("onFailure")),
        equal("runs with other numbers of either", 0, uneven.length),
        equal("runs failed", all, await countRuns(sql, "failed")),
        ...(await tidiness(sql)),
      ],
    };
  },
};
