import { expect, it } from "vitest";
import { constantCollection } from "./constant-collection";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "of numbers with signs",
    "def f(x):\n    for d in [-1, 1]:\n        print(x + d)\n",
    "def f(x):\n    for d in (-1, 1):\n        print(x + d)\n",
  ],
  [
    "of one value",
    "def f():\n    for d in [1]:\n        print(d)\n",
    "def f():\n    for d in (1,):\n        print(d)\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(constantCollection, before)).toBe(after);
});

it.each([
  ["a list that is kept", "def f(x):\n    moves = [-1, 1]\n    return moves\n"],
  ["a value that changes", "def f(x):\n    for d in [x, 1]:\n        print(d)\n"],
  ["rows that are kept whole", "def f():\n    for row in [[1, 2], [3, 4]]:\n        row.append(5)\n"],
  ["once, at the top", "for d in [1, 2]:\n    print(d)\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(constantCollection, source)).toBeUndefined();
});
