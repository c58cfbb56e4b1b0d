import { parseArgs } from "node:util";

/** Keys for this command's own throw-away database. */
export const keys = { signingKey: `signkey-test-${"7e".repeat(32)}`, eventKey: "faults" };

/** The runner's settings under attack: short leases, so that what dies is taken over soon. */
export const leaseMs = 1500;
export const concurrency = 4;
export const stepMs = 200;

const count = (text: string, name: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 1e6)
    throw new Error(`--${name} must be a whole number`);
  return value;
};

/** Where the throw-away database is (told by scripts/faults.mjs), and what to do to how many: `npm run faults -- --runs 100 --kills 20 --freezes 3 --terminations 5 --workers 3`. */
export function readPlan() {
  const { values } = parseArgs({
    options: {
      database: { type: "string", default: "" },
      owner: { type: "string", default: "" },
      superuser: { type: "string", default: "" },
      runs: { type: "string", default: "100" },
      kills: { type: "string", default: "20" },
      freezes: { type: "string", default: "3" },
      terminations: { type: "string", default: "5" },
      workers: { type: "string", default: "3" },
      seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
    },
  });
  if (!values.database) throw new Error("start this with npm run faults");
  return {
    urls: { database: values.database, owner: values.owner, superuser: values.superuser },
    runs: Math.max(1, count(values.runs, "runs")),
    kills: count(values.kills, "kills"),
    freezes: count(values.freezes, "freezes"),
    terminations: count(values.terminations, "terminations"),
    workers: Math.max(1, count(values.workers, "workers")),
    seed: count(values.seed, "seed"),
  };
}

export type Plan = ReturnType<typeof readPlan>;
