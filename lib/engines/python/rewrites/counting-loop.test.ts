import { expect, it } from "vitest";
import { countingLoop } from "./counting-loop";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "by a sum where the test is another",
    "def f(xs):\n    n = 0\n    for x in xs:\n        if x > 3:\n            n += 1\n    return n\n",
    "def f(xs):\n    n = 0\n    n += sum([1 for x in xs if x > 3])\n    return n\n",
  ],
  [
    "by count for a list",
    "def f(y):\n    xs = list(y)\n    n = 0\n    for x in xs:\n        if x == 3:\n            n += 1\n    return n\n",
    "def f(y):\n    xs = list(y)\n    n = 0\n    n += xs.count(3)\n    return n\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(countingLoop, before)).toBe(after);
});

it.each([
  [
    "an element that is read afterwards",
    "def f(xs):\n    n = 0\n    for x in xs:\n        if x > 3:\n            n += 1\n    return n, x\n",
  ],
  [
    "another step",
    "def f(xs):\n    n = 0\n    for x in xs:\n        if x > 3:\n            n += x\n    return n\n",
  ],
  [
    "a test that reads the count",
    "def f(xs):\n    n = 0\n    for x in xs:\n        if x > n:\n            n += 1\n    return n\n",
  ],
  [
    "an else branch",
    "def f(xs):\n    n = 0\n    for x in xs:\n        if x > 3:\n            n += 1\n        else:\n            print(x)\n    return n\n",
  ],
])("leaves alone %s", (_, source) => {
  expect(rewritten(countingLoop, source)).toBeUndefined();
});
