import { expect, it } from "vitest";
import { redundantConversion } from "./redundant-conversion";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "around what is of that kind already",
    "def f(xs):\n    return list([x + 1 for x in xs]), str(input()), int(len(xs))\n",
    "def f(xs):\n    return [x + 1 for x in xs], input(), len(xs)\n",
  ],
  [
    "within what goes over it anyway",
    "def f(xs):\n    return sum(list(xs)), sorted(tuple(xs)), max(sorted(xs))\n",
    "def f(xs):\n    return sum(xs), sorted(xs), max(xs)\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(redundantConversion, before)).toBe(after);
});

it.each([
  ["a copy of a list", "def f(xs):\n    return list(xs)\n"],
  [
    "a set, which changes what is counted",
    "def f(xs):\n    return sorted(set(xs)), list(set(xs)), sum(set(xs))\n",
  ],
  ["another kind", "def f(xs):\n    return int(str(xs)), str(int(xs))\n"],
  ["a key", "def f(xs):\n    return list(xs, key=len)\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(redundantConversion, source)).toBeUndefined();
});
