import type { Stage } from "./stage";

/** One line of a scenario's table: what was looked at, what must be there and what was. */
export type Check = { what: string; expected: string; found: string; holds: boolean };

/** What was done to the engine, counted over all scenarios. */
export type Attack =
  | "kills"
  | "restarts"
  | "connections cut"
  | "freezes"
  | "crashes in a step"
  | "clock jumps"
  | "cancels"
  | "resets"
  | "forged calls";

export type Verdict = {
  checks: Check[];
  attacks?: Partial<Record<Attack, number>>;
  /** Figures worth knowing that nothing depends on. */
  notes?: string[];
};

/** A fault and what must hold in spite of it, on real processes and a real Postgres. */
export type Scenario = {
  name: string;
  fault: string;
  mustHold: string;
  run(stage: Stage): Promise<Verdict>;
};

export const equal = (what: string, expected: number | string, found: number | string): Check => ({
  what,
  expected: String(expected),
  found: String(found),
  holds: expected === found,
});

export const atMost = (what: string, limit: number, found: number, unit = ""): Check => ({
  what,
  expected: `≤ ${limit}${unit}`,
  found: `${round(found)}${unit}`,
  holds: found <= limit,
});

export const atLeast = (what: string, limit: number, found: number, unit = ""): Check => ({
  what,
  expected: `≥ ${limit}${unit}`,
  found: `${round(found)}${unit}`,
  holds: found >= limit,
});

const round = (value: number): number => Math.round(value * 100) / 100;
