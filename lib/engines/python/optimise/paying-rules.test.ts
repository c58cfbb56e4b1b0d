import { expect, it } from "vitest";
import { scriptedRun } from "../measure/testing/scripted-run";
import { payingRules } from "./paying-rules";
import { sourceOf } from "./propose";

const source = "total = 0\nfor value in range(int(input())):\n    total += value ** 2\nprint(total)\n";
const rules = ["rewrite/square", "rewrite/script-into-function", "rewrite/readline-for-input"];
const workload = { kind: "stdin", cases: [{ input: "5\n", origin: "given" }] } as const;
const made = rules.map((_, place) => sourceOf(source, rules.slice(0, place + 1)));

/** A machine on which the versions take these milliseconds: the given one, and then one rule more each. */
const machine = (...times: number[]) =>
  scriptedRun(({ program }) => ({ ms: times[[source, ...made].indexOf(program)] ?? 1 }));

const paying = (run: ReturnType<typeof machine>["run"]) =>
  payingRules(run, source, rules, workload, { seed: 1, native: true });

it("takes out the rules that make it slower, and runs more often to be sure of it", async () => {
  expect(new Set([source, ...made]).size).toBe(4);
  const { run, jobs } = machine(50, 40, 44, 30);
  expect(await paying(run)).toEqual([rules[0], rules[2]]);
  expect(jobs).toHaveLength(2 + 4 * 4);
});

it("keeps what makes no difference, and is content with little where nothing seems to lose", async () => {
  const { run, jobs } = machine(50, 50, 40, 40.5);
  expect(await paying(run)).toEqual(rules);
  expect(jobs).toHaveLength(2 + 4 * 2);
});

it("keeps all where a version cannot be timed or answers otherwise", async () => {
  const failing = scriptedRun(({ program }) => ({
    ms: 9,
    ...(program === made[1] && { outcome: "error" as const }),
  }));
  expect(await paying(failing.run)).toEqual(rules);
  const other = scriptedRun(({ program }) => (program === made[1] ? { ms: 90, stdout: "other" } : { ms: 9 }));
  expect(await paying(other.run)).toEqual(rules);
  const slow = machine(9_000, 9_000, 9_000, 9_000);
  expect(await paying(slow.run)).toEqual(rules);
});
