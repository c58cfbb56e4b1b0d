import { expect, it } from "vitest";
import { sliceExtremes } from "./slice-extremes";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "the rest of a list",
    source: `def f(values):
    for i in range(len(values)):
        print(min(values[i:]))
`,
    made: `print(values_tail_min(i))`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(sliceExtremes, source)).toContain(made);
});

it.each([
  {
    what: "slices in the middle",
    source: `def f(values, k):
    return [max(values[i:i + k]) for i in range(len(values))]
`,
  },
  {
    what: "lists that change",
    source: `def f(values):
    for i in range(len(values)):
        values[i] = max(values[i:])
`,
  },
  {
    what: "a key",
    source: `def f(values):
    return [max(values[i:], key=len) for i in range(len(values))]
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(sliceExtremes, source)).toBeUndefined();
});
