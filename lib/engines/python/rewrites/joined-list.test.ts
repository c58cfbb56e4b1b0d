import { expect, it } from "vitest";
import { joinedList } from "./joined-list";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "with a condition",
    'def f(s: str, sep: str):\n    return sep.join(c for c in s if c != "a")\n',
    'def f(s: str, sep: str):\n    return sep.join([c for c in s if c != "a"])\n',
  ],
  [
    "with an element in parentheses",
    'def f(s):\n    return "".join((c + "-") for c in s if (c))\n',
    'def f(s):\n    return "".join([(c + "-") for c in s if (c)])\n',
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(joinedList, before)).toBe(after);
});

it.each([
  ["a list", 'def f(s):\n    return "".join([c for c in s])\n'],
  ["an owner of unknown kind", "def f(path, s):\n    return path.join(c for c in s)\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(joinedList, source)).toBeUndefined();
});
