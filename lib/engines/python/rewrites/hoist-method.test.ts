import { expect, it } from "vitest";
import { hoistMethod } from "./hoist-method";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "for a set",
    "def f(xs):\n    seen = set()\n    for x in xs:\n        if x:\n            seen.add(x)\n    return seen\n",
    "def f(xs):\n    seen = set()\n    seen_add = seen.add\n    for x in xs:\n        if x:\n            seen_add(x)\n    return seen\n",
  ],
  [
    "before the loop in which the list stays the same",
    "def f(xs):\n    for x in xs:\n        row = []\n        for y in x:\n            row.append(y)\n        print(row)\n",
    "def f(xs):\n    for x in xs:\n        row = []\n        row_append = row.append\n        for y in x:\n            row_append(y)\n        print(row)\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(hoistMethod, before)).toBe(after);
});

it.each([
  [
    "a list that the loop binds anew",
    "def f(xs):\n    r = []\n    for x in xs:\n        r = []\n        r.append(x)\n    return r\n",
  ],
  ["an object of unknown kind", "def f(xs, r):\n    for x in xs:\n        r.append(x)\n"],
  ["outside of loops", "def f():\n    r = []\n    r.append(1)\n    return r\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(hoistMethod, source)).toBeUndefined();
});
