import { expect, it } from "vitest";
import { mapConversion } from "./map-conversion";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "hands a consumer the map itself",
    "def f(line):\n    return sum(int(x) for x in line.split())\n",
    "def f(line):\n    return sum(map(int, line.split()))\n",
  ],
  [
    "joins converted values",
    'def f(xs):\n    return " ".join(str(x) for x in xs)\n',
    'def f(xs):\n    return " ".join(map(str, xs))\n',
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(mapConversion, before)).toBe(after);
});

it.each([
  ["what a list comprehension does as fast", "def f(xs):\n    return [str(x) for x in xs]\n"],
  ["a condition", "def f(xs):\n    return [int(x) for x in xs if x]\n"],
  ["a second argument", "def f(xs):\n    return [int(x, 2) for x in xs]\n"],
  ["a generator that someone may keep", "def f(xs):\n    return (int(x) for x in xs)\n"],
  ["a function of the file", "def int(x):\n    return x\ndef f(xs):\n    return [int(x) for x in xs]\n"],
  ["something else than the element", "def f(xs, y):\n    return [int(y) for x in xs]\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(mapConversion, source)).toBeUndefined();
});
