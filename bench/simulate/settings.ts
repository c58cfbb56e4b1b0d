import { parseArgs } from "node:util";

const usage =
  "npm run simulate -- [--schedules 10000] [--seed N] [--faults 12,48] [--bug NAME] [--bugs] [--store memory|postgres]";

export type Settings = {
  firstSeed: number;
  schedules: number;
  store: "memory" | "postgres";
  /** The only calls to be struck. */
  only?: ReadonlySet<number>;
  /** The name of a bug to plant. */
  bug?: string;
  /** Only tell which seed finds each bug. */
  bugs: boolean;
  /** Where Postgres is; told by scripts/simulate.mjs. */
  urls: { app: string; owner: string };
};

function whole(text: string, name: string): number {
  const value = Number(text);
  if (text === "" || !Number.isSafeInteger(value) || value < 0)
    throw new Error(`--${name} must be a whole number, not "${text}". Usage: ${usage}`);
  return value;
}

/** Reads the command line. `--seed` alone runs that one schedule. @throws Error that says what to write instead */
export function readSettings(args: string[]): Settings {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: "string" },
      schedules: { type: "string" },
      store: { type: "string", default: "memory" },
      faults: { type: "string" },
      bug: { type: "string" },
      bugs: { type: "boolean", default: false },
      app: { type: "string", default: "" },
      owner: { type: "string", default: "" },
    },
  });
  const { seed, faults, store } = values;
  if (store !== "memory" && store !== "postgres")
    throw new Error(`There is no store "${store}". Usage: ${usage}`);
  const usual = seed !== undefined ? "1" : store === "memory" ? "10000" : "500";
  return {
    firstSeed: whole(seed ?? "1", "seed"),
    schedules: whole(values.schedules ?? usual, "schedules"),
    store,
    only:
      faults === undefined
        ? undefined
        : new Set(faults === "" ? [] : faults.split(",").map((call) => whole(call, "faults"))),
    bug: values.bug,
    bugs: values.bugs,
    urls: { app: values.app, owner: values.owner },
  };
}
