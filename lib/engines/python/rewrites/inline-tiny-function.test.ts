import { expect, it } from "vitest";
import { inlineTinyFunction } from "./inline-tiny-function";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "puts a lambda in place, with its argument in parentheses",
    "half = lambda x: x / 2\nfor value in values:\n    print(half(value + 1))\n",
    "half = lambda x: x / 2\nfor value in values:\n    print((value + 1) / 2)\n",
  ],
  [
    "puts two branches in place",
    "def f(pairs):\n    def same(i, j):\n        if i == j:\n            return 0\n        return 1\n    return [same(a, b) for a, b in pairs]\n",
    "def f(pairs):\n    def same(i, j):\n        if i == j:\n            return 0\n        return 1\n    return [(0 if a == b else 1) for a, b in pairs]\n",
  ],
  [
    "follows wrappers of wrappers",
    "def line():\n    return input().strip()\n\ndef number():\n    return int(line())\n\nfor _ in range(3):\n    print(number())\n",
    "def line():\n    return input().strip()\n\ndef number():\n    return int(input().strip())\n\nfor _ in range(3):\n    print(int(input().strip()))\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(inlineTinyFunction, before)).toBe(after);
});

it.each([
  [
    "a branch with more than an answer",
    "def f(x):\n    if x:\n        print(x)\n        return 1\n    return 2\nfor v in values:\n    print(f(v))\n",
  ],
  [
    "an argument with an effect that is used twice",
    "def twice(x):\n    return x + x\nfor _ in range(3):\n    print(twice(int(input())))\n",
  ],
  [
    "a call within an f-string, whose quotes may not nest",
    "def key(x):\n    return x['k']\nfor v in values:\n    print(f'{key(v)}')\n",
  ],
  [
    "a function with two definitions",
    "def f(x):\n    return x\ndef f(x):\n    return -x\nfor v in values:\n    print(f(v))\n",
  ],
  [
    "a name that means something else at the call",
    "k = 3\ndef scaled(x):\n    return x * k\ndef use(values, k):\n    return [scaled(v) for v in values if k]\ndef again(values):\n    for v in values:\n        k = v\n        print(scaled(v), k)\n",
  ],
  ["a recursive function", "def f(n):\n    return n * f(n - 1) if n else 1\n"],
  ["a call that runs once", "def f(x):\n    return x + 1\nprint(f(2))\n"],
  [
    "two arguments with effects",
    "def add(a, b):\n    return b - a\nfor _ in range(3):\n    print(add(int(input()), int(input())))\n",
  ],
])("leaves alone %s", (_, source) => {
  expect(rewritten(inlineTinyFunction, source)).toBeUndefined();
});
