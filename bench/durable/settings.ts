import { parseArgs } from "node:util";
import { type Database, type System, systemsOf } from "./system";

export const parts = ["steps", "load", "latency", "workers", "jobs", "idle", "growth"] as const;
export type PartName = (typeof parts)[number];

/** How much is measured. Every measurement is done once a round, each system in its turn. */
export type Amounts = {
  rounds: number;
  /** Runs before those that count, so that code is compiled and pages are warm. */
  warmRuns: number;
  runs: number;
  /** Runs one after the other, to time each. */
  serialRuns: number;
  waitingRuns: number;
  jobs: number;
  idleMs: number;
  /** How many finished runs there are when steps are measured once more. */
  finishedRuns: readonly number[];
};

const whole: Amounts = {
  rounds: 3,
  warmRuns: 150,
  runs: 250,
  serialRuns: 60,
  waitingRuns: 80,
  jobs: 2000,
  idleMs: 60_000,
  finishedRuns: [10_000, 100_000, 1_000_000],
};

const quick: Amounts = {
  rounds: 1,
  warmRuns: 60,
  runs: 100,
  serialRuns: 20,
  waitingRuns: 40,
  jobs: 600,
  idleMs: 10_000,
  finishedRuns: [1_000, 10_000],
};

export type Settings = {
  amounts: Amounts;
  only: readonly PartName[];
  systems: System[];
  peersFolder: string;
};

function partNamed(text: string): PartName {
  const found = parts.find((name) => name === text.trim());
  if (!found) throw new Error(`--only takes ${parts.join(", ")}, not "${text}"`);
  return found;
}

/** Reads the command line: `npm run bench:durable -- [--quick] [--only steps,idle] [--rounds 5]`. */
export function readSettings(args: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: {
      databases: { type: "string", default: "" },
      peers: { type: "string", default: "" },
      only: { type: "string", default: parts.join(",") },
      rounds: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  if (!values.databases) throw new Error("start this with npm run bench:durable");
  const databases: Database[] = JSON.parse(values.databases);
  const amounts = values.quick ? quick : whole;
  const rounds = Number(values.rounds ?? amounts.rounds);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 100) throw new Error("--rounds takes 1 to 100");
  return {
    amounts: { ...amounts, rounds },
    only: values.only.split(",").map(partNamed),
    systems: systemsOf(databases),
    peersFolder: values.peers,
  };
}
