import { expect, it } from "vitest";
import { RuleTally } from "./rule-tally";

const loop = "def f(n):\n    return sum(range(n))\n";

it("counts for each rule in how many programs it fired, was verified and gained", () => {
  const tally = new RuleTally();
  const attempt = { rules: ["rewrite/sum-of-range"], verdict: "same" } as const;
  tally.note(loop, { status: "measured", rules: ["rewrite/sum-of-range"], attempts: [attempt] });
  tally.note(loop, { status: "verified", rules: ["rewrite/sum-of-range"], attempts: [attempt, attempt] });
  tally.note(loop, { status: "none", rules: [], attempts: [{ ...attempt, verdict: "different" }] });
  tally.note("x = 1\n", { status: "none", rules: [], attempts: [] });
  const { date, programs, rules } = tally.record(new Date("2026-03-04T05:06:07Z"));
  expect([date, programs]).toEqual(["2026-03-04", 4]);
  expect(rules["rewrite/sum-of-range"]).toEqual({ fired: 3, verified: 2, gained: 1 });
  expect(rules["rewrite/square"]).toEqual({ fired: 0, verified: 0, gained: 0 });
});
