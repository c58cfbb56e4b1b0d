import { expect, it } from "vitest";
import { sliceWindow } from "./slice-window";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "the length by another name",
    source: `def f(s, t, i):
    m = len(t)
    return s[i:i + m] == t
`,
    made: `return s.startswith(t, i)`,
  },
  {
    what: "a text in the source",
    source: `def f(s, i):
    return s[i:i+3] != "abc"
`,
    made: `return (not s.startswith("abc", i))`,
  },
  {
    what: "the beginning",
    source: `def f(s, t):
    return s[:len(t)] == t
`,
    made: `return s.startswith(t)`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(sliceWindow, source)).toContain(made);
});

it.each([
  {
    what: "lists",
    source: `def f(i):
    s = [1, 2, 3]
    t = [2]
    return s[i:i + len(t)] == t
`,
  },
  {
    what: "slices of another length",
    source: `def f(s, i):
    return s[i:i + 2] == "abc"
`,
  },
  {
    what: "steps",
    source: `def f(s, t, i):
    return s[i:i + len(t):2] == t
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(sliceWindow, source)).toBeUndefined();
});
