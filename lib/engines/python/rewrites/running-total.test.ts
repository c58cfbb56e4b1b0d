import { expect, it } from "vitest";
import { runningTotal } from "./running-total";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "a first value that is none",
    source: `def f(numbers):
    top = None
    result = []
    for n in numbers:
        if top is None:
            top = n
        else:
            top = max(top, n)
        result.append(top)
    return result
`,
    made: `result.extend(itertools.accumulate(numbers, max))`,
  },
  {
    what: "running sums by position",
    source: `def f(a):
    total = 0
    out = []
    for i in range(len(a)):
        total += a[i]
        out.append(total)
    return out
`,
    made: `out.extend(itertools.islice(itertools.accumulate(a, initial=total), 1, None))`,
  },
  {
    what: "a comparison",
    source: `def f(a):
    low = 10
    out = []
    for x in a:
        if x < low:
            low = x
        out.append(low)
    return out
`,
    made: `itertools.accumulate(a, min, initial=low)`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(runningTotal, source)).toContain(made);
});

it.each([
  {
    what: "totals that are read later",
    source: `def f(a):
    total = 0
    out = []
    for x in a:
        total += x
        out.append(total)
    return out, total
`,
  },
  {
    what: "elements that are skipped",
    source: `def f(a):
    total = 0
    out = []
    for x in a:
        total += x
        if x:
            out.append(total)
    return out
`,
  },
  {
    what: "the list that grows",
    source: `def f():
    a = [1]
    total = 0
    for x in a:
        total += x
        a.append(total)
`,
  },
  {
    what: "other lists of the same element",
    source: `def f(a):
    total = 0
    out = []
    for x in a:
        total += x
        out.append(x)
    return out
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(runningTotal, source)).toBeUndefined();
});
