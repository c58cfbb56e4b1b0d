import { expect, it } from "vitest";
import { hoistRow } from "./hoist-row";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "for reading and writing its elements",
    "def f(t, i, n):\n    for j in range(n):\n        t[i][j] = t[i - 1][j] + 1\n",
    "def f(t, i, n):\n    t_i = t[i]\n    t_i_1 = t[i - 1]\n    for j in range(n):\n        t_i[j] = t_i_1[j] + 1\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(hoistRow, before)).toBe(after);
});

it.each([
  ["an index that changes in the loop", "def f(t, n):\n    for i in range(n):\n        print(t[i][0])\n"],
  [
    "rows that the loop swaps",
    "def f(t, i, n):\n    for j in range(n):\n        t[i] = [j]\n        print(t[i][0])\n",
  ],
  [
    "a table that is handed on",
    "def f(t, i, n):\n    for j in range(n):\n        g(t)\n        print(t[i][j])\n",
  ],
  [
    "an index ahead, which may not be there",
    "def f(t, i, n):\n    for j in range(n):\n        if i + 1 < n:\n            print(t[i + 1][j])\n",
  ],
  ["a dict", "def f(i, n):\n    t = {}\n    for j in range(n):\n        print(t[i][j])\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(hoistRow, source)).toBeUndefined();
});
