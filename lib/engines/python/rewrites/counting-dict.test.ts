import { expect, it } from "vitest";
import { countingDict } from "./counting-dict";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "with the test turned around",
    "def f(xs, d):\n    for x in xs:\n        if x not in d:\n            d[x] = 2\n        else:\n            d[x] += 2\n",
    "def f(xs, d):\n    for x in xs:\n        d[x] = d.get(x, 0) + 2\n",
  ],
  [
    "with a zero first",
    "def f(xs, d):\n    for x in xs:\n        if x not in d.keys():\n            d[x] = 0\n        d[x] += 1\n",
    "def f(xs, d):\n    for x in xs:\n        d[x] = d.get(x, 0) + 1\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(countingDict, before)).toBe(after);
});

it.each([
  ["another start", "def f(x, d):\n    if x in d:\n        d[x] += 1\n    else:\n        d[x] = 5\n"],
  ["another key", "def f(x, y, d):\n    if x in d:\n        d[y] += 1\n    else:\n        d[y] = 1\n"],
  [
    "more in the branch",
    "def f(x, d):\n    if x in d:\n        d[x] += 1\n    else:\n        d[x] = 1\n        print(x)\n",
  ],
  [
    "a key that is computed with an effect",
    "def f(d):\n    if next(d) in d:\n        d[next(d)] += 1\n    else:\n        d[next(d)] = 1\n",
  ],
  [
    "an elif",
    "def f(x, d):\n    if not x:\n        pass\n    elif x in d:\n        d[x] += 1\n    else:\n        d[x] = 1\n",
  ],
])("leaves alone %s", (_, source) => {
  expect(rewritten(countingDict, source)).toBeUndefined();
});
