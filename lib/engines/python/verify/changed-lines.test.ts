import { expect, it } from "vitest";
import { changedLines } from "./changed-lines";

it.each([
  ["a = 1\nb = 2\n", "a = 1\nb = 2\n", []],
  ["a = 1\nb = 2\n", "a = 1\nb = 3\nc = 4\n", [2, 3]],
  ["a = 1\nb = 2\n", "import x\n\na = 1\nb = 2\n", [1]],
  ["a = 1\nb = 2\n", "b = 2\n", []],
  ["a = 1\n", "def main():\n    a = 1\n\nmain()\n", [1, 4]],
  ["", "x = 1", [1]],
])("finds the lines of %j that %j changes", (before, after, lines) => {
  expect(changedLines(before, after)).toEqual(lines);
});
