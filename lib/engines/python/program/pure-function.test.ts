import { expect, it } from "vitest";
import { findAll } from "../ast/walk";
import { readProgram } from "./program";
import { computesOnly } from "./pure-function";

/** Whether the first function of a source only computes. */
function verdict(source: string): boolean {
  const program = readProgram(source);
  const [definition] = program ? findAll(program.module, "FunctionDef") : [];
  if (!program || !definition) throw new Error("no function");
  return computesOnly(program, definition);
}

it.each([
  ["arithmetic and builtins", "def f(n):\n    return max(n, 2) ** 2\n"],
  [
    "a list of its own that it changes",
    "def f(n):\n    out = []\n    out.append(n)\n    out[0] += 1\n    return sum(out)\n",
  ],
  ["another function that computes", "def f(n):\n    return g(n) + 1\ndef g(n):\n    return n * 2\n"],
  ["a value from outside that never changes", "LIMIT = 3\ndef f(n):\n    return n + LIMIT\n"],
  ["a module of functions", "import math\ndef f(n):\n    return math.sqrt(n)\n"],
])("accepts %s", (_, source) => {
  expect(verdict(source)).toBe(true);
});

it.each([
  ["output", "def f(n):\n    print(n)\n"],
  ["input", "def f(n):\n    return input()\n"],
  ["an argument that it changes", "def f(xs):\n    xs.append(1)\n    return 2\n"],
  ["an element that it stores", "def f(xs):\n    xs[0] = 1\n    return 2\n"],
  ["a variable of the module", "count = 0\ndef f(n):\n    global count\n    count += 1\n    return n\n"],
  ["a value from outside that changes", "limit = 1\nlimit = 2\ndef f(n):\n    return n + limit\n"],
  ["a list from outside that grows", "seen = []\nseen.append(1)\ndef f(n):\n    return n + len(seen)\n"],
  ["another function that writes", "def f(n):\n    return g(n)\ndef g(n):\n    print(n)\n    return n\n"],
  ["a function that nobody knows", "def f(n, g):\n    return g(n)\n"],
  ["a generator", "def f(n):\n    yield n\n"],
])("refuses %s", (_, source) => {
  expect(verdict(source)).toBe(false);
});
