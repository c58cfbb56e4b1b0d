import { expect, it } from "vitest";
import { countingWhile } from "./counting-while";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "counts up to a limit that is reached",
    "def f(n):\n    i = 1\n    while i <= n:\n        print(i)\n        i = i + 1\n",
    "def f(n):\n    for i in range(1, n + 1):\n        print(i)\n",
  ],
  [
    "keeps a break",
    "def f(xs):\n    i = 0\n    while i < len(xs):\n        if xs[i]:\n            break\n        i += 1\n",
    "def f(xs):\n    for i in range(len(xs)):\n        if xs[i]:\n            break\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(countingWhile, before)).toBe(after);
});

it.each([
  [
    "a counter that is read afterwards",
    "def f(n):\n    i = 0\n    while i < n:\n        print(i)\n        i += 1\n    return i\n",
  ],
  [
    "a continue that skips the step",
    "def f(n):\n    i = 0\n    while i < n:\n        if g(i):\n            continue\n        print(i)\n        i += 1\n",
  ],
  ["a limit that changes", "def f(n):\n    i = 0\n    while i < n:\n        n -= 1\n        i += 1\n"],
  [
    "a list that grows",
    "def f(xs):\n    i = 0\n    while i < len(xs):\n        xs.append(i)\n        i += 1\n",
  ],
  [
    "a second step",
    "def f(n):\n    i = 0\n    while i < n:\n        if g(i):\n            i += 2\n        i += 1\n",
  ],
  ["another step", "def f(n):\n    i = 0\n    while i < n:\n        print(i)\n        i += 2\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(countingWhile, source)).toBeUndefined();
});
