import { expect, it } from "vitest";
import { findAll } from "../ast/walk";
import { readProgram } from "../program/program";
import { repeatingRegions } from "./hoist";

/** The kinds of the regions that evaluate the call of `work` several times. */
function regionsOf(source: string): string[] {
  const program = readProgram(source);
  const call = program && findAll(program.module, "Call").find((each) => program.text(each.func) === "work");
  if (!program || !call) throw new Error("no call of work");
  return repeatingRegions(program, call).map(({ kind }) => kind);
}

it.each([
  ["both loops around it", "for a in b:\n    while a:\n        work()\n", ["While", "For"]],
  ["the test of a while", "while work():\n    pass\n", ["While"]],
  [
    "a comprehension and the loop around it",
    "for a in b:\n    print([work() for c in d])\n",
    ["ListComp", "For"],
  ],
  ["a second clause", "print([c for b in a for c in work()])\n", ["ListComp"]],
  [
    "a loop that only its inner loop leaves",
    "for a in b:\n    for c in a:\n        work()\n        break\n",
    ["For"],
  ],
])("counts %s", (_, source, kinds) => {
  expect(regionsOf(source)).toEqual(kinds);
});

it.each([
  ["the iterable of a loop", "for a in work():\n    pass\n"],
  ["the first iterable of a comprehension", "print([a for a in work()])\n"],
  ["what follows a loop", "for a in b:\n    pass\nelse:\n    work()\n"],
  ["what is given back", "def f(b):\n    for a in b:\n        if a:\n            return work()\n"],
  ["a function in a loop", "for a in b:\n    def f():\n        return work()\n"],
])("does not count %s", (_, source) => {
  expect(regionsOf(source)).toEqual([]);
});
