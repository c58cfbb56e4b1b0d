import { expect, it } from "vitest";
import { itemGetter } from "./item-getter";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "for several items",
    "def f(xs):\n    xs.sort(key=lambda p: (p[1], p[0]), reverse=True)\n",
    "import operator\ndef f(xs):\n    xs.sort(key=operator.itemgetter(1, 0), reverse=True)\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(itemGetter, before)).toBe(after);
});

it.each([
  ["a sign", "def f(xs):\n    return sorted(xs, key=lambda p: -p[0])\n"],
  ["an index that is a name", "def f(xs, i):\n    return sorted(xs, key=lambda p: p[i])\n"],
  ["a tuple of one", "def f(xs):\n    return sorted(xs, key=lambda p: (p[0],))\n"],
  ["another list", "def f(xs, ys):\n    return sorted(xs, key=lambda i: ys[0])\n"],
  ["a lambda that is no key", "def f(xs):\n    return g(by=lambda p: p[0])\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(itemGetter, source)).toBeUndefined();
});
