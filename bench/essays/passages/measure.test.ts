import { expect, it } from "vitest";
import type { MatchedPassages } from "./match";
import { commaRuleTable, passageRows } from "./measure";

const passages: MatchedPassages[] = [
  {
    notes: [
      { says: "missing", matched: true },
      { says: "surplus", matched: false },
    ],
    findings: [{ rule: "punctuation/opening", noted: true }],
  },
  {
    notes: [{ says: "missing", matched: false }],
    findings: [
      { rule: "punctuation/subject", noted: false },
      { rule: "punctuation/opening", noted: false },
    ],
  },
];

it("counts notes with a finding and findings without a note", () => {
  expect(passageRows(passages).map(({ measured }) => measured)).toEqual([
    ".333 (1 of 3)",
    ".500 (1 of 2)",
    ".000 (0 of 1)",
    ".667 (2 of 3)",
  ]);
});

it("tells each rule's worth", () => {
  const lines = commaRuleTable(passages).split("\n");
  expect(lines.slice(1).map((line) => line.split(/\s+/u))).toEqual([
    ["punctuation/opening", "2", "1", ".500"],
    ["punctuation/subject", "1", "0", ".000"],
  ]);
});
