import { expect, test } from "vitest";
import {
  acceptedEdits,
  type Decidable,
  type Decisions,
  decodeDecisions,
  encodeDecisions,
  keyOf,
  leftOut,
  withSafeOnes,
} from "./decisions";

const finding = (start: number, end: number, safe: boolean, text = "x"): Decidable => ({
  key: keyOf({ rule: "spelling/typo", span: { start, end } }),
  suggestions: [
    { edits: [{ span: { start, end }, text: "y" }], safe: false },
    { edits: [{ span: { start, end }, text }], safe },
  ],
});

const accepted = { kind: "accepted", suggestion: 1 } as const;

test("all safe suggestions are taken, but not twice at one place, and nothing decided is touched", () => {
  const findings = [finding(0, 3, true), finding(2, 6, true), finding(8, 9, false), finding(10, 12, true)];
  const before: Decisions = new Map([[findings[3]?.key ?? "", { kind: "dismissed" }]]);
  const after = withSafeOnes(findings, before);
  expect([...after]).toEqual([
    [findings[3]?.key, { kind: "dismissed" }],
    [findings[0]?.key, accepted],
  ]);
  expect(acceptedEdits(findings, after)).toEqual([{ span: { start: 0, end: 3 }, text: "x" }]);
  expect(leftOut(after)).toContainEqual({ rule: "spelling/typo", span: { start: 10, end: 12 } });
});

test("insertions at one place collide", () => {
  const after = withSafeOnes([finding(4, 4, true, ","), finding(4, 6, true)], new Map());
  expect(after.size).toBe(1);
});

test("decisions come back as they were kept, without those whose finding or suggestion is gone", () => {
  const findings = [finding(0, 3, true), finding(5, 6, false)];
  const [first = "", second = ""] = findings.map(({ key }) => key);
  const decisions: Decisions = new Map([
    [first, accepted],
    [second, { kind: "dismissed" }],
    ["spelling/typo 90 91", { kind: "dismissed" }],
    [keyOf({ rule: "a", span: { start: 0, end: 1 } }), { kind: "accepted", suggestion: 9 }],
  ]);
  const back = decodeDecisions(encodeDecisions(decisions), findings);
  expect([...back.keys()]).toEqual([first, second]);
  for (const kept of [null, "", "{", '[["a",{"kind":"other"}]]', "7"])
    expect(decodeDecisions(kept, findings).size).toBe(0);
});
