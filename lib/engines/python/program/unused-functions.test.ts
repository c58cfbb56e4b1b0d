import { expect, it } from "vitest";
import { readProgram } from "./program";
import { unusedFunctions } from "./unused-functions";

function unused(source: string): string[] {
  const program = readProgram(source);
  if (!program) throw new Error(`cannot be parsed: ${source}`);
  return unusedFunctions(program).map((node) => (node.kind === "FunctionDef" ? node.name : node.kind));
}

it("finds functions that nothing calls, but for themselves and one another", () => {
  const source =
    "def a():\n    a()\n\ndef b():\n    c()\n\ndef c():\n    pass\n\nd = lambda: b()\n\ndef e():\n    pass\n\ne()\n";
  expect(unused(source)).toEqual(["a", "b", "c", "Lambda"]);
});

it("finds all definitions of a name that nothing reads", () => {
  expect(unused("if x:\n    def a():\n        pass\nelse:\n    def a():\n        return 1\n")).toEqual([
    "a",
    "a",
  ]);
});

it.each([
  ["a function that is handed on", "def a():\n    pass\n\nregister(a)\n"],
  ["a decorated one", "@register\ndef a():\n    pass\n"],
  ["a method", "class A:\n    def a(self):\n        pass\n"],
  ["one that may be found by its name", "def a():\n    pass\n\nprint(globals())\n"],
  ["one of two definitions that are called", "def a():\n    pass\n\ndef a():\n    pass\n\na()\n"],
  ["one that something else takes the name of", "def a():\n    pass\n\na = 1\n"],
])("does not count %s", (_, source) => {
  expect(unused(source)).toEqual([]);
});
