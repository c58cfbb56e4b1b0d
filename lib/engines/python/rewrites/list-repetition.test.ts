import { expect, it } from "vitest";
import { listRepetition } from "./list-repetition";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "within a table, row by row",
    "def f(n, m):\n    return [[-1 for _ in range(m + 1)] for _ in range(n)]\n",
    "def f(n, m):\n    return [[-1] * (m + 1) for _ in range(n)]\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(listRepetition, before)).toBe(after);
});

it.each([
  ["rows, which would be one", "def f(n):\n    return [[] for _ in range(n)]\n"],
  ["a value that depends on the index", "def f(n):\n    return [i for i in range(n)]\n"],
  ["a call", "def f(n):\n    return [g() for _ in range(n)]\n"],
  ["another iterable", "def f(xs):\n    return [0 for _ in xs]\n"],
  ["a name of unknown kind", "def f(n, x):\n    return [x for _ in range(n)]\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(listRepetition, source)).toBeUndefined();
});
