import { expect, it } from "vitest";
import { reversedCopy } from "./reversed-copy";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "of a list",
    "def f(y):\n    xs = sorted(y)\n    return list(reversed(xs))\n",
    "def f(y):\n    xs = sorted(y)\n    return xs[::-1]\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(reversedCopy, before)).toBe(after);
});

it.each([
  ["a sequence of unknown kind", "def f(xs):\n    return list(reversed(xs))\n"],
  ["a text as a list", "def f(s: str):\n    return list(reversed(s))\n"],
  ["a separator", 'def f(s: str):\n    return "-".join(reversed(s))\n'],
])("leaves alone %s", (_, source) => {
  expect(rewritten(reversedCopy, source)).toBeUndefined();
});
