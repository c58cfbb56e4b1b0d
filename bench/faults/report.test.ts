import { expect, test } from "vitest";
import { type Outcome, summary, table } from "./report";
import { atMost, equal, type Verdict } from "./scenario";

const outcome = (name: string, verdict: Verdict): Outcome => ({
  scenario: { name, fault: "a fault", mustHold: "everything", run: async () => verdict },
  verdict,
  seed: 7,
  seconds: 1.5,
});
const held = outcome("held", { checks: [equal("runs", 5, 5)], attacks: { kills: 2 } });
const broke = outcome("broke", {
  checks: [atMost("slowest", 3, 4.25, " s")],
  attacks: { kills: 1, resets: 4 },
});

test("the last line adds up what was done, and names what failed", () => {
  expect(summary([held], 61.2)).toEqual({ passed: true, line: "faults passed: 1 of 1 (2 kills) in 61 s" });
  expect(summary([held, broke], 3)).toEqual({
    passed: false,
    line: "faults FAILED: 1 of 2 (3 kills, 4 resets) in 3 s; failed: broke",
  });
});

test("a scenario that looked at nothing has failed", () => {
  expect(summary([outcome("blind", { checks: [] })], 1).passed).toBe(false);
});

test("the table shows what was expected and what was found, and the seed", () => {
  const text = table(broke);
  expect(text).toMatch(/slowest +≤ 3 s {2}4\.25 s {2}FAILED/);
  expect(text).toContain("seed 7, 1.5 s");
});
