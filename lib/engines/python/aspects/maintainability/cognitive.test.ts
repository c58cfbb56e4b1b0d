import { expect, test } from "vitest";
import { parsePython } from "../../ast/parse";
import { findAll } from "../../ast/walk";
import { cognitiveComplexity, nestingDepth } from "./cognitive";

function first(source: string) {
  const module = parsePython(source);
  const [found] = module ? findAll(module, "FunctionDef") : [];
  if (!found) throw new Error("no function");
  return found;
}

/** The first two are the examples of the white paper, in Python. */
test.each([
  [
    "a switch",
    "def f(n):\n    match n:\n        case 1:\n            return 'one'\n        case _:\n            return 'lots'\n",
    1,
  ],
  [
    "nested loops with a condition",
    "def f(n):\n    total = 0\n    for i in range(n):\n        for j in range(i):\n            if i % j == 0:\n                continue\n        total += i\n    return total\n",
    6,
  ],
  [
    "elif and else",
    "def f(a):\n    if a:\n        x()\n    elif b:\n        y()\n    else:\n        z()\n",
    3,
  ],
  ["runs of operators", "def f(a, b, c, d):\n    if a and b and c or d:\n        x()\n", 3],
  [
    "a handler within a loop",
    "def f():\n    for i in x:\n        try:\n            y()\n        except E:\n            z()\n",
    3,
  ],
  ["recursion", "def f(n):\n    return f(n - 1)\n", 1],
  ["a ternary", "def f(a):\n    return 1 if a else 2\n", 1],
  ["a lambda nests", "def f(a):\n    return lambda: 1 if a else 2\n", 2],
  ["a decorator does not nest", "def f(g):\n    def h():\n        if a:\n            g()\n    return h\n", 1],
  ["straight code", "def f():\n    x()\n    return y\n", 0],
])("%s", (_, source, expected) => {
  expect(cognitiveComplexity(first(source))).toBe(expected);
});

test("depth counts blocks, and an elif is as deep as its if", () => {
  expect(nestingDepth(first("def f():\n    return 1\n"))).toBe(0);
  expect(
    nestingDepth(
      first("def f():\n    if a:\n        x()\n    elif b:\n        y()\n    elif c:\n        z()\n"),
    ),
  ).toBe(1);
  expect(
    nestingDepth(
      first(
        "def f():\n    with a:\n        for b in c:\n            try:\n                x()\n            except E:\n                if d:\n                    y()\n",
      ),
    ),
  ).toBe(4);
});
