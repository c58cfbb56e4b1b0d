import { expect, it } from "vitest";
import { removeSmallest } from "./remove-smallest";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "both ends in turn",
    source: `def f(values):
    out = []
    low = True
    while len(values) > 0:
        out.append(min(values) if low else max(values))
        values.remove(out[-1])
        low = not low
    return out
`,
    made: `        out.append(ordered[0] if low else ordered[-1])
        ordered.popleft() if out[-1] == ordered[0] else ordered.pop()
`,
  },
  {
    what: "the smallest itself",
    source: `def f(values):
    total = 0
    while values:
        total = total * 2 + min(values)
        values.remove(min(values))
    return total
`,
    made: `        ordered.popleft()
`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(removeSmallest, source)).toContain(made);
});

it.each([
  {
    what: "loops that end before",
    source: `def f(values):
    while values:
        low = min(values)
        if low > 3:
            break
        values.remove(low)
`,
  },
  {
    what: "lists that get new elements",
    source: `def f(values):
    while values:
        low = min(values)
        values.remove(low)
        if low > 3:
            values.append(low - 3)
`,
  },
  {
    what: "lists that are read in the loop",
    source: `def f(values):
    while values:
        print(values[0])
        values.remove(min(values))
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(removeSmallest, source)).toBeUndefined();
});
