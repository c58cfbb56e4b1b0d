import { expect, it } from "vitest";
import { needlessLambda } from "./needless-lambda";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "around functions and methods of texts",
    "def f(xs):\n    return sorted(xs, key=lambda x: len(x)), max(xs, key=lambda s: s.lower())\n",
    "def f(xs):\n    return sorted(xs, key=len), max(xs, key=str.lower)\n",
  ],
  [
    "in map",
    "def f(xs):\n    return list(map(lambda x: abs(x), xs))\n",
    "def f(xs):\n    return list(map(abs, xs))\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(needlessLambda, before)).toBe(after);
});

it.each([
  ["more than handing on", "def f(xs):\n    return sorted(xs, key=lambda x: -len(x))\n"],
  ["a table of unknown kind", "def f(xs, t):\n    return sorted(xs, key=lambda x: t[x])\n"],
  ["a lambda that is called later", "def f():\n    return lambda x: len(x)\n"],
  ["two arguments", "def f(xs):\n    return sorted(xs, key=lambda x: round(x, 1))\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(needlessLambda, source)).toBeUndefined();
});
