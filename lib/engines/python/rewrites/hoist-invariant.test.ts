import { expect, it } from "vitest";
import { hoistInvariant } from "./hoist-invariant";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "the length in a while",
    source: `def f(s):
    i = 0
    while i < len(s):
        print(s[i])
        i += 1
`,
    made: `    s_length = len(s)
    while i < s_length:`,
  },
  {
    what: "a sorted copy",
    source: `def f(values, queries):
    for q in queries:
        if q == sorted(values)[0]:
            print(q)
`,
    made: `    values_sorted = sorted(values)
    for q in queries:
        if q == values_sorted[0]:`,
  },
  {
    what: "a comprehension",
    source: `def f(values):
    return [v / max(values) for v in values]
`,
    made: `    values_max = max(values)
    return [v / values_max for v in values]`,
  },
  {
    what: "the largest, where there may be none",
    source: `def f(values):
    for v in values:
        print(v / max(values))
`,
    made: `values_max = max(values) if values else None
`,
  },
  {
    what: "an inner loop alone",
    source: `def f(rows):
    for row in rows:
        for x in row:
            print(x / sum(row))
`,
    made: `        row_sum = sum(row)
        for x in row:`,
  },
  {
    what: "an elif",
    source: `def f(a, values):
    if a:
        return 1
    elif [v for v in values if v > sum(values)]:
        return 2
`,
    made: `    values_sum = sum(values)
    if a:`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(hoistInvariant, source)).toContain(made);
});

it.each([
  {
    what: "lists that grow",
    source: `def f(s):
    i = 0
    while i < len(s):
        s.append(i)
        i += 1
`,
  },
  {
    what: "names that are bound in the loop",
    source: `def f(rows):
    for row in rows:
        print(sum(row))
`,
  },
  {
    what: "what is done once, at the end",
    source: `def f(values, limit):
    for v in values:
        if v > limit:
            return sum(values)
`,
  },
  {
    what: "copies that are kept",
    source: `def f(values, out):
    for _ in range(3):
        out.append(list(values))
`,
  },
  {
    what: "iterators",
    source: `def f(values):
    items = map(int, values)
    for _ in range(3):
        print(sum(items))
`,
  },
  {
    what: "lists that another function of the file changes",
    source: `values = [1]
def grow():
    values.append(2)
for _ in range(3):
    grow()
    print(sum(values))
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(hoistInvariant, source)).toBeUndefined();
});
