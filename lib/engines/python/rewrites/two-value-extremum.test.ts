import { expect, it } from "vitest";
import { rewritten } from "./testing/rewritten";
import { twoValueExtremum } from "./two-value-extremum";

it.each([
  [
    "keeps the first on a tie, in parentheses within an expression",
    "def f(xs, m):\n    for x in xs:\n        print(1 + min(x, m))\n",
    "def f(xs, m):\n    for x in xs:\n        print(1 + (m if m < x else x))\n",
  ],
  [
    "takes elements",
    "def f(best, i):\n    while i:\n        best[i] = max(best[i - 1], best[i])\n",
    "def f(best, i):\n    while i:\n        best[i] = best[i] if best[i] > best[i - 1] else best[i - 1]\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(twoValueExtremum, before)).toBe(after);
});

it.each([
  ["calls as arguments", "def f(xs):\n    for x in xs:\n        print(max(x, g(x)))\n"],
  ["three values", "def f(xs):\n    for x in xs:\n        print(max(x, 1, 2))\n"],
  ["a key", "def f(xs):\n    for x in xs:\n        print(max(x, y, key=len))\n"],
  ["outside of loops", "def f(x, y):\n    return max(x, y)\n"],
  ["a function of the file", "def max(a, b):\n    return a\nfor x in xs:\n    print(max(x, y))\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(twoValueExtremum, source)).toBeUndefined();
});
