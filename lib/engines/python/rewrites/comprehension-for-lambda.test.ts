import { expect, it } from "vitest";
import { comprehensionForLambda } from "./comprehension-for-lambda";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "of map",
    "def f(xs):\n    return list(map(lambda x: (x, 1), sorted(xs)))\n",
    "def f(xs):\n    return [(x, 1) for x in sorted(xs)]\n",
  ],
  [
    "of map with a condition inside",
    "def f(xs):\n    return list(map(lambda x: x if x else 0, xs))\n",
    "def f(xs):\n    return [(x if x else 0) for x in xs]\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(comprehensionForLambda, before)).toBe(after);
});

it.each([
  ["a lazy map", "def f(xs):\n    return map(lambda x: x + 1, xs)\n"],
  ["two iterables", "def f(xs, ys):\n    return list(map(lambda x, y: x + y, xs, ys))\n"],
  ["a named function", "def f(xs):\n    return list(map(str, xs))\n"],
  ["a lambda within", "def f(xs):\n    return list(map(lambda x: lambda: x, xs))\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(comprehensionForLambda, source)).toBeUndefined();
});
