import { holdsWithin } from "../patience";
import { allEnded, countRuns, failures, tidiness } from "../runs";
import { equal, type Scenario } from "../scenario";

const kinds = ["grown", "shrunk", "reordered", "removed"];
const each = 10;
const runs = kinds.length * each;

export const changedFunction: Scenario = {
  name: "changed-function",
  fault:
    "functions changed while their runs sleep: a step more, one less, another order, and one gone altogether",
  mustHold: "the runs finish or fail loudly; no step is executed again",
  run: async (stage) => {
    const { sql, engine, ledger } = stage;
    const before = await stage.fleet({ app: "changedBefore", size: 2 });
    await engine.sendEvents(
      kinds.flatMap((kind) =>
        Array.from({ length: each }, (_, index) => ({
          name: `faults/${kind}`,
          data: { order: `${kind}/${index}` },
        })),
      ),
    );
    const asleep = await holdsWithin(20_000, async () => {
      const rows = await sql<{ total: number }[]>`select count(*)::int as total from durable.timers`;
      return rows[0]?.total === runs;
    });
    await before.stop();
    const after = await stage.fleet({ app: "changedAfter", size: 2 });
    await allEnded(sql, runs, 60_000);
    const silent =
      await sql`select from durable.runs where status = 'failed' and coalesce(error->>'message', '') = ''`;
    const gone =
      await sql`select from durable.runs where status = 'failed' and function_id = 'faults-removed'`;
    return {
      checks: [
        equal("all slept when the code changed", "yes", asleep ? "yes" : "no"),
        equal("runs that ended", runs, await countRuns(sql, "completed", "failed")),
        equal("runs that failed without a word", 0, silent.length),
        equal("runs of the removed function, failed", each, gone.length),
        equal("runs of the others, completed", runs - each, await countRuns(sql, "completed")),
        equal("steps executed more than once", 0, (await ledger.count("try")) - (await ledger.effects())),
        equal("workers that ended by themselves", 0, before.crashes + after.crashes),
        ...(await tidiness(sql)),
      ],
      notes: await failures(sql),
    };
  },
};
