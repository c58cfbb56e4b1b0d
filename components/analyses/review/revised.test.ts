import { expect, test } from "vitest";
import type { ViewFinding } from "@/components/analyses/result/view-finding";
import type { Decision } from "./decisions";
import { revised } from "./revised";

const text = "Um texto.\nTambem ha erro.";

const finding = (id: number, start: number, end: number, line: number, added: string): ViewFinding => ({
  ...{ id, key: `k${id}`, rule: "spelling/typo", category: "spelling", severity: "minor" },
  ...{ start, end, line, excerpt: text.slice(start, end), message: "m", ignorable: null },
  suggestions: [
    {
      label: added,
      replacement: added,
      parts: [],
      safe: true,
      edits: [{ span: { start, end }, text: added }],
    },
  ],
});

const findings = [
  finding(0, 3, 8, 1, "trecho,\nagora"),
  finding(1, 10, 16, 2, "Também"),
  finding(2, 17, 19, 2, "há"),
];
const shown = (...decisions: [key: string, Decision][]) => {
  const now = revised(text, findings, new Map(decisions));
  return now.findings.map(({ id, start, end, line, decided }) => [
    id,
    now.text.slice(start, end),
    line,
    decided,
  ]);
};

test("undecided findings stand where they stood", () => {
  expect(revised(text, findings, new Map())).toEqual({ text, findings });
});

test("accepted text is in place, and the others moved with it, to other lines as well", () => {
  const accepted: Decision = { kind: "accepted", suggestion: 0 };
  expect(shown(["k0", accepted], ["k2", { kind: "dismissed" }])).toEqual([
    [0, "trecho,\nagora", 1, "accepted"],
    [1, "Tambem", 3, undefined],
    [2, "ha", 3, "dismissed"],
  ]);
  expect(shown(["k1", accepted])[1]).toEqual([1, "Também", 2, "accepted"]);
});
