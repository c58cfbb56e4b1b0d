import { expect, it } from "vitest";
import { countBelow } from "./count-below";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "a sum of truths",
    source: `def f(values, limits):
    out = []
    for limit in limits:
        out.append(sum(x >= limit for x in values))
    return out
`,
    made: `(len(values_ordered) - bisect.bisect_left(values_ordered, limit))`,
  },
  {
    what: "a sum of ones",
    source: `def f(values, limits):
    return [sum(1 for x in values if limit < x) for limit in limits]
`,
    made: `(len(values_ordered) - bisect.bisect_right(values_ordered, limit))`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(countBelow, source)).toContain(made);
});

it.each([
  {
    what: "the same limit each time",
    source: `def f(values, limit):
    return [sum(x < limit for x in values) for _ in range(3)]
`,
  },
  {
    what: "one count",
    source: `def f(values, limit):
    return sum(x < limit for x in values)
`,
  },
  {
    what: "other conditions",
    source: `def f(values, limits):
    return [sum(x % limit < 2 for x in values) for limit in limits]
`,
  },
  {
    what: "lists that grow",
    source: `def f(values):
    seen = []
    for v in values:
        print(sum(x < v for x in seen))
        seen.append(v)
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(countBelow, source)).toBeUndefined();
});
