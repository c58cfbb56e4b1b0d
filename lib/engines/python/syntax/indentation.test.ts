import { expect, test } from "vitest";
import { findIndentationFault } from "./indentation";

const lineOf = (source: string): number | undefined => {
  const fault = findIndentationFault(source);
  return fault && source.slice(0, fault.offset).split("\n").length;
};

test.each([
  ["a block by a tab after one by eight spaces", "if 1:\n        x = 1\n\ty = 2\n", 3],
  ["eight spaces after a tab", "def f():\n\tif 1:\n        return 1\n", 3],
  ["a deeper block that is deeper only with wide tabs", "if 1:\n    if 1:\n\tx = 1\n", 3],
  [
    "a block that goes back to the same column by other blanks",
    "if 1:\n\tif 1:\n\t\tx = 1\n        y = 2\n",
    4,
  ],
])("%s is inconsistent, as CPython's TabError says", (_, source, line) => {
  expect(findIndentationFault(source)?.message).toBe("inconsistent use of tabs and spaces in indentation");
  expect(lineOf(source)).toBe(line);
});

test("a line that goes back to no open block does not match", () => {
  const source = "if 1:\n \tif 1:\n    x = 1\n";
  expect(findIndentationFault(source)?.message).toContain("unindent does not match");
  expect(lineOf(source)).toBe(3);
});

test.each([
  ["tabs alone", "if 1:\n\tif 1:\n\t\tx = 1\n"],
  ["functions of either sort, one after another", "def f():\n\treturn 1\n\n\ndef g():\n    return 2\n"],
  ["tabs and spaces that agree at any width", "if 1:\n\tif 1:\n\t    x = 1\n\ty = 2\n"],
  ["lines within brackets and texts", 'if 1:\n\tx = [\n        1]\n\ty = """\n        a\n\tb"""\n'],
  ["blank lines and comments", "if 1:\n    x = 1\n\t# far\n\t\n    y = 2\n"],
  ["a source that cannot be read", "if 1:\n\tx = '\n        y = 2\n"],
])("%s are no fault", (_, source) => {
  expect(findIndentationFault(source)).toBeUndefined();
});
