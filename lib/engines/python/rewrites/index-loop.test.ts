import { expect, it } from "vitest";
import { indexLoop } from "./index-loop";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "keeps the index where it is used as well",
    "def f(xs):\n    for i in range(len(xs)):\n        print(i, xs[i], xs[i] + 1)\n",
    "def f(xs):\n    for i, xs_i in enumerate(xs):\n        print(i, xs_i, xs_i + 1)\n",
  ],
  [
    "goes over two lists side by side",
    "def f(xs, ys, n):\n    return_ = 0\n    for i in range(n):\n        return_ += xs[i] * ys[i]\n    return return_\n",
    "def f(xs, ys, n):\n    return_ = 0\n    for xs_i, ys_i in zip(xs[:n], ys[:n]):\n        return_ += xs_i * ys_i\n    return return_\n",
  ],
  [
    "gives nested loops over the same list names of their own",
    "def f(xs):\n    for i in range(len(xs)):\n        for j in range(len(xs)):\n            print(xs[i], xs[j])\n",
    "def f(xs):\n    for xs_i in xs:\n        for xs_j in xs:\n            print(xs_i, xs_j)\n",
  ],
  [
    "begins where the range begins",
    "def f(xs):\n    for i in range(1, len(xs)):\n        print(xs[i])\n",
    "def f(xs):\n    for xs_i in xs[1:]:\n        print(xs_i)\n",
  ],
  [
    "in a comprehension",
    "def f(xs, ys, n):\n    return sum(xs[i] for i in range(n) if ys[i] > 0)\n",
    "def f(xs, ys, n):\n    return sum(xs_i for xs_i, ys_i in zip(xs[:n], ys[:n]) if ys_i > 0)\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(indexLoop, before)).toBe(after);
});

it.each([
  ["a list that the loop changes", "def f(xs):\n    for i in range(len(xs)):\n        xs[i] = xs[i] + 1\n"],
  [
    "a list of the comprehension itself",
    "def f(rows, n):\n    return [row[i] for row in rows for i in range(n)]\n",
  ],
  ["a dict", "def f(n):\n    d = {}\n    for i in range(n):\n        print(d[i])\n"],
  [
    "an index that is read after the loop, and one element",
    "def f(xs):\n    for i in range(len(xs)):\n        print(xs[i])\n    return i\n",
  ],
  [
    "an index that the loop changes",
    "def f(xs):\n    for i in range(len(xs)):\n        i += 1\n        print(xs[i])\n",
  ],
  ["neighbours alone", "def f(xs):\n    for i in range(len(xs) - 1):\n        print(xs[i + 1])\n"],
  ["a negative start", "def f(xs):\n    for i in range(-1, len(xs)):\n        print(xs[i])\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(indexLoop, source)).toBeUndefined();
});
