import { describe, expect, it } from "vitest";
import type { Name } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isBuiltin, type Program, readProgram } from "./program";
import { bindingsOf, loadsOf, scopeOfName } from "./scope";

function programOf(source: string): Program {
  const program = readProgram(source);
  if (!program) throw new Error(`cannot read: ${source}`);
  return program;
}

/** The kind of node whose scope holds what the last use of a name means; "builtin" for none. */
function holderOf(source: string, name: string): string {
  const program = programOf(source);
  const use = findAll(program.module, "Name").findLast(({ id }) => id === name);
  if (!use) throw new Error(`no ${name}`);
  return scopeOfName(program.scopeOf(use), name)?.node.kind ?? "builtin";
}

describe("the scope that a name means", () => {
  it.each([
    ["x = 1\ndef f():\n    return x", "x", "Module"],
    ["x = 1\ndef f():\n    x = 2\n    return x", "x", "FunctionDef"],
    ["x = 1\ndef f():\n    global x\n    x = 2\n    return x", "x", "Module"],
    [
      "def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2\n        return x\n",
      "x",
      "FunctionDef",
    ],
    ["class A:\n    x = 1\n    def f(self):\n        return x", "x", "builtin"],
    ["[x for x in y]", "x", "ListComp"],
    ["x = 1\n[y for y in x]", "x", "Module"],
    ["if (x := 1):\n    [z for z in [x]]\nx", "x", "Module"],
    ["f = lambda x: x", "x", "Lambda"],
    ["def f(x, y=x): pass", "x", "builtin"],
    ["import a.b\na", "a", "Module"],
    ["try:\n    pass\nexcept E as e:\n    e", "e", "Module"],
    ["with open(p) as h:\n    h", "h", "Module"],
    ["for i, (j, *k) in z:\n    k", "k", "Module"],
    ["match p:\n    case [a, *b]:\n        b", "b", "Module"],
  ])("%j: %s", (source, name, kind) => {
    expect(holderOf(source, name)).toBe(kind);
  });
});

it("knows where a variable is bound and read, from inner scopes as well", () => {
  const program = programOf("n = 0\ndef f():\n    global n\n    n += 1\ndef g():\n    return n\nprint(n)\n");
  expect(bindingsOf(program.moduleScope, "n").map(({ kind }) => kind)).toEqual(["assignment", "augmented"]);
  expect(loadsOf(program.moduleScope, "n")).toHaveLength(2);
});

describe("Python's own names", () => {
  const isPrintBuiltin = (source: string) => {
    const program = programOf(source);
    const name = findAll(program.module, "Name").findLast(({ id }) => id === "print") as Name;
    return isBuiltin(program, name);
  };
  it.each([
    ["print(1)", true],
    ["from math import *\nprint(1)", true],
    ["from mine import *\nprint(1)", false],
    ["def print(x): pass\nprint(1)", false],
    ["def f(print):\n    print(1)", false],
  ])("%j: %s", (source, expected) => {
    expect(isPrintBuiltin(source)).toBe(expected);
  });
});
