import { expect, it } from "vitest";
import { lazyAnyAll } from "./lazy-any-all";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "for all",
    "def f(xs):\n    return not all([x for x in xs])\n",
    "def f(xs):\n    return not all(x for x in xs)\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(lazyAnyAll, before)).toBe(after);
});

it.each([
  ["tests with effects", "def f(xs):\n    return any([check(x) for x in xs])\n"],
  ["a list that has a name", "def f(xs):\n    return any(xs)\n"],
  [
    "a function of the file",
    "def any(xs):\n    return len(xs)\ndef f(xs):\n    return any([x > 0 for x in xs])\n",
  ],
])("leaves alone %s", (_, source) => {
  expect(rewritten(lazyAnyAll, source)).toBeUndefined();
});
