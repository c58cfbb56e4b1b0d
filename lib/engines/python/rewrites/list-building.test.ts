import { expect, it } from "vitest";
import { listBuilding } from "./list-building";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "without a condition",
    "def f(xs):\n    r = []\n    for a, b in xs:\n        r.append(a + b)\n    return r\n",
    "def f(xs):\n    r = [a + b for a, b in xs]\n    return r\n",
  ],
  [
    "with conditions within one another",
    "def f(xs):\n    r = []\n    for x in xs:\n        if x:\n            if x > 1 or x < -1:\n                r.append(x)\n    return r\n",
    "def f(xs):\n    r = [x for x in xs if x if (x > 1 or x < -1)]\n    return r\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(listBuilding, before)).toBe(after);
});

it.each([
  [
    "a list that is read while it grows",
    "def f(xs):\n    r = []\n    for x in xs:\n        r.append(len(r) + x)\n    return r\n",
  ],
  [
    "a loop variable that is read afterwards",
    "def f(xs):\n    r = []\n    for x in xs:\n        r.append(x)\n    return r, x\n",
  ],
  [
    "an else branch",
    "def f(xs):\n    r = []\n    for x in xs:\n        if x:\n            r.append(x)\n        else:\n            r.append(0)\n    return r\n",
  ],
  [
    "a list that is not empty before",
    "def f(xs):\n    r = [0]\n    for x in xs:\n        r.append(x)\n    return r\n",
  ],
  [
    "a comment that would be lost",
    "def f(xs):\n    r = []\n    # why\n    for x in xs:\n        r.append(x)\n    return r\n",
  ],
  [
    "a generator around it",
    "def f(xs):\n    r = []\n    for x in xs:\n        r.append((yield x))\n    return r\n",
  ],
])("leaves alone %s", (_, source) => {
  expect(rewritten(listBuilding, source)).toBeUndefined();
});
