import { describe, expect, it } from "vitest";
import { findAll } from "../ast/walk";
import { isInvariant, isPure, isStable } from "./effects";
import { type Program, readProgram } from "./program";

function programOf(source: string): Program {
  const program = readProgram(source);
  if (!program) throw new Error(`cannot read: ${source}`);
  return program;
}

describe("whether a name holds the same value all through a loop", () => {
  const isStableInLoop = (body: string, before = "") => {
    const program = programOf(`${before}xs = [1]\nfor i in range(3):\n    ${body}\n`);
    const loop = program.module.body.at(-1);
    const name = findAll(program.module, "Name").find(({ id }) => id === "xs");
    const use = loop && findAll(loop, "Name").find(({ id }) => id === "xs");
    if (!loop || !(use ?? name)) throw new Error("nothing to ask");
    return isStable(program, use ?? (name as never), loop);
  };
  it.each([
    ["y = len(xs) + xs[i]", true],
    ["print(xs)", true],
    ["ys.append(xs)", true],
    ["xs.append(i)", false],
    ["xs[0] = i", false],
    ["del xs[0]", false],
    ["xs += [i]", false],
    ["xs = []", false],
    ["change(xs)", false],
    ["xs[0].sort()", false],
  ])("%s: %s", (body, expected) => {
    expect(isStableInLoop(body)).toBe(expected);
  });

  it("looks into the functions of the file that are called there", () => {
    expect(isStableInLoop("f(); xs", "def f():\n    xs.append(1)\n")).toBe(false);
    expect(isStableInLoop("f(); xs", "def f():\n    return 1\n")).toBe(true);
  });
});

it.each([
  ["len(xs) + xs.count(1)", true],
  ["xs.pop()", false],
  ["f(xs)", false],
  ["[y := 1]", false],
  ["(yield)", false],
])("purity of %s: %s", (source, expected) => {
  const program = programOf(`def g(xs):\n    ${source}\n`);
  const [definition] = program.module.body;
  const [statement] = definition?.kind === "FunctionDef" ? definition.body : [];
  if (statement?.kind !== "Expr") throw new Error("no expression");
  expect(isPure(program, statement.value)).toBe(expected);
});

it("knows what has the same value in each round", () => {
  const program = programOf(
    "a = 1\nfor i in range(3):\n    x = a * 2\n    y = i * 2\n    z = [j for j in range(a)]\n",
  );
  const loop = program.module.body[1];
  if (loop?.kind !== "For") throw new Error("no loop");
  const values = loop.body.map((statement) => (statement.kind === "Assign" ? statement.value : undefined));
  expect(values.map((value) => value && isInvariant(program, value, loop))).toEqual([true, false, true]);
});
