import { expect, it } from "vitest";
import { sliceSums } from "./slice-sums";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "windows",
    source: `def f(values, k):
    best = 0
    for i in range(len(values) - k + 1):
        best = max(best, sum(values[i:i + k]))
    return best
`,
    made: `best = max(best, values_sums(i, i + k))`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(sliceSums, source)).toContain(made);
});

it.each([
  {
    what: "fractions",
    source: `def f(k):
    values = [0.5, 1.5]
    return [sum(values[i:i + k]) for i in range(2)]
`,
  },
  {
    what: "lists that change",
    source: `def f(values):
    for i in range(len(values)):
        values[i] = sum(values[:i])
`,
  },
  {
    what: "steps",
    source: `def f(values):
    return [sum(values[i::2]) for i in range(2)]
`,
  },
  {
    what: "the same slice each time",
    source: `def f(values, k):
    return [sum(values[:k]) for _ in range(3)]
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(sliceSums, source)).toBeUndefined();
});
