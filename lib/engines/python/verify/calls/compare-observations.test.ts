import { describe, expect, it } from "vitest";
import type { ProbeCase } from "../workload";
import { callText, compareObservations, tellingCases } from "./compare-observations";
import type { Observation, VersionReport } from "./observe";

const value = (result: string, parts = {}): Observation => ({
  ending: "value",
  exception: "",
  message: "",
  parts: { result, ...parts },
});
const raised = (exception: string, message = ""): Observation => ({
  ending: "raised",
  exception,
  message,
  parts: {},
});
const slow: Observation = { ending: "slow", exception: "", message: "", parts: {} };
const report = (...observations: Observation[]): VersionReport => ({
  failure: "",
  observations,
  globals: {},
  missed: [],
});
const probe = (args: string, more: Partial<ProbeCase> = {}): ProbeCase => ({
  entry: "f",
  args,
  origin: "generated",
  ...more,
});
const compare = (before: Observation, after: Observation, one = probe("(1,)")) =>
  compareObservations([one], report(before), report(after));

describe("comparing observations", () => {
  it.each([
    [value("1"), value("1")],
    [raised("KeyError"), raised("KeyError")],
    [raised("TypeError"), raised("AttributeError")],
    [slow, value("1")],
  ])("finds no difference between %j and %j", (before, after) => {
    expect(compare(before, after)).toBeUndefined();
  });

  it.each([
    [value("1"), value("True"), { differs: { code: "result" }, before: "1", after: "True" }],
    [
      value("1"),
      raised("KeyError"),
      { differs: { code: "how-it-ends" }, before: "1", after: "raised KeyError" },
    ],
    [value("1"), slow, { differs: { code: "how-it-ends" }, after: "does not end in time" }],
    [
      raised("IndexError"),
      raised("StopIteration"),
      { before: "raised IndexError", after: "raised StopIteration" },
    ],
    [raised("ValueError", "sizes"), raised("ValueError", "size"), { before: "raised ValueError: sizes" }],
    [raised("ValueError", "sizes"), raised("ValueError"), { after: "raised ValueError" }],
    [value("1"), value("1", { output: "x" }), { differs: { code: "output" }, before: "nothing", after: "x" }],
  ])("finds the one between %j and %j", (before, after, found) => {
    expect(compare(before, after)).toMatchObject({ call: "f(1)", ...found });
  });

  it("takes a TypeError with guessed arguments as telling only where others of that shape are taken", () => {
    const cases = [probe("([1],)", { guessed: true }), probe("(['a'],)", { guessed: true })];
    const lone = report(raised("TypeError"), raised("TypeError"));
    const some = report(value("1"), raised("TypeError"));
    const after = report(value("1"), value("2"));
    expect(compareObservations(cases, lone, after)).toBeUndefined();
    expect(tellingCases(cases, lone, after)).toEqual([]);
    expect(compareObservations(cases, some, after)?.call).toBe("f(['a'])");
  });

  it("shows the plainest case first", () => {
    const cases = [probe("(iter([]),)"), probe("([3, 1, 2],)"), probe("([1],)")];
    const before = report(value("1"), value("1"), value("1"));
    const after = report(value("2"), value("2"), value("2"));
    expect(compareObservations(cases, before, after)?.call).toBe("f([1])");
  });

  it("sees what is left in variables that both have", () => {
    const before = { ...report(value("1")), globals: { "global:calls": "1", "global:own": "2" } };
    const after = { ...report(value("1")), globals: { "global:calls": "0" } };
    expect(compareObservations([probe("(1,)")], before, after)).toEqual({
      call: "after all calls",
      differs: { code: "global", detail: "calls" },
      before: "1",
      after: "0",
    });
  });
});

it.each([
  [probe("(1, 'a')"), "f(1, 'a')"],
  [probe("([1],)"), "f([1])"],
  [probe("()", { named: '{"x": 1}' }), 'f(**{"x": 1})'],
  [probe("(1,)", { setup: "RATE = 2" }), "RATE = 2; f(1)"],
  [probe("((1, 2),)", { steps: [["add", "(3,)"]] }), "f((1, 2)); .add(3,)"],
])("writes %j in Python", (one, text) => {
  expect(callText(one)).toBe(text);
});
