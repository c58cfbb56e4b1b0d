import { expect, it } from "vitest";
import { sourceOf } from "./propose";
import { rulesOfLines } from "./rules-of-lines";

const source = `total = 0
for value in range(10):
    total = total + value ** 2
    print(total)
`;
const rules = ["rewrite/square", "rewrite/script-into-function"];

it("names the rule that brought a line, wherever later rules have moved it", () => {
  const lines = sourceOf(source, rules).split("\n");
  const squared = lines.findIndex((line) => line.includes("value * value")) + 1;
  const definition = lines.findIndex((line) => line.startsWith("def ")) + 1;
  expect(squared).toBeGreaterThan(0);
  expect(rulesOfLines(source, rules, [{ which: "second", line: squared }])).toEqual(["rewrite/square"]);
  expect(rulesOfLines(source, rules, [{ which: "second", line: definition }])).toEqual([
    "rewrite/script-into-function",
  ]);
});

it("names the rule that took a line away", () => {
  expect(rulesOfLines(source, rules, [{ which: "first", line: 3 }])).toEqual(["rewrite/square"]);
});

it("names none for lines that no rule touched", () => {
  expect(rulesOfLines(source, rules, [{ which: "second", line: 10_000 }])).toEqual([]);
  expect(rulesOfLines(source, [], [{ which: "second", line: 1 }])).toEqual([]);
});
