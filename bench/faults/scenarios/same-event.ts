import { allEnded, countRuns, tidiness } from "../runs";
import { equal, type Scenario } from "../scenario";

const times = 100;
const ids = 5;

export const sameEvent: Scenario = {
  name: "same-event",
  fault: `one event id sent ${times} times at once, with ${ids} ids`,
  mustHold: "one run an id",
  run: async (stage) => {
    const { sql, engine } = stage;
    const send = (id: number) =>
      engine.sendEvents([
        { id: `same-${id}`, name: "faults/serial", data: { order: `same-${id}`, amount: 1 } },
      ]);
    const answers = await Promise.all(
      Array.from({ length: times * ids }, async (_, index) => {
        const [stored = ""] = await send(index % ids);
        return stored;
      }),
    );
    await stage.fleet({ app: "orders", size: 2, stepMs: 20 });
    await allEnded(sql, ids, 30_000);
    return {
      checks: [
        equal("ids given back, one an event", ids, new Set(answers).size),
        equal("runs", ids, await countRuns(sql)),
        equal("runs completed", ids, await countRuns(sql, "completed")),
        equal("keyed effects", ids * 8, await stage.ledger.effects()),
        ...(await tidiness(sql)),
      ],
    };
  },
};
