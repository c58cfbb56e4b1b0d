import { expect, it } from "vitest";
import { square } from "./square";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "in parentheses where it binds less than before",
    "def f(x, y):\n    return -x ** 2 + y ** 2 + 3 * x ** 3\n",
    "def f(x, y):\n    return -(x * x) + y * y + 3 * (x * x * x)\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(square, before)).toBe(after);
});

it.each([
  ["a longer base", "def f(x):\n    return g(x) ** 2\n"],
  ["another exponent", "def f(x, n):\n    return x ** n + x ** 10 + x ** -2\n"],
  ["once, at the top", "x = 3\nprint(x ** 2)\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(square, source)).toBeUndefined();
});
