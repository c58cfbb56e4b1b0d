import { parseArgs } from "node:util";

/** Keys for this command's own throw-away database. */
export const keys = { signingKey: `signkey-test-${"7e".repeat(32)}`, eventKey: "faults" };

const wholeNumber = (text: string, name: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 1e9)
    throw new Error(`--${name} must be a whole number`);
  return value;
};

export type Plan = { dataDir: string; only: string[]; seed: number };

/**
 * What to attack: `npm run faults -- --only kill-workers,same-event --seed 7`.
 * @throws Error that names a wrong option
 */
export function readPlan(): Plan {
  const { values } = parseArgs({
    options: {
      data: { type: "string", default: "" },
      only: { type: "string", default: "" },
      seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
    },
  });
  if (!values.data) throw new Error("start this with npm run faults");
  return {
    dataDir: values.data,
    only: values.only.split(",").filter((name) => name !== ""),
    seed: wholeNumber(values.seed, "seed"),
  };
}
