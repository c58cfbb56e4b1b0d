import { expect, it } from "vitest";
import { directComprehension } from "./direct-comprehension";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "for a set and a generator",
    "def f(xs):\n    return set([x + 1 for x in xs if (x > 0)]), dict((x, 1) for x in xs)\n",
    "def f(xs):\n    return {x + 1 for x in xs if (x > 0)}, {x: 1 for x in xs}\n",
  ],
  [
    "for elements in parentheses",
    "def f(xs):\n    return set((x) for x in xs)\n",
    "def f(xs):\n    return {x for x in xs}\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(directComprehension, before)).toBe(after);
});

it.each([
  ["pairs that are not in the source", "def f(xs):\n    return dict([pair for pair in xs])\n"],
  ["three values", "def f(xs):\n    return dict([(a, b, c) for a, b, c in xs])\n"],
  ["a set of something else", "def f(xs):\n    return set(xs), dict(xs)\n"],
  ["a function of the file", "def set(x):\n    return x\ndef f(xs):\n    return set([x for x in xs])\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(directComprehension, source)).toBeUndefined();
});
