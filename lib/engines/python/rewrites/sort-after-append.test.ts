import { expect, it } from "vitest";
import { sortAfterAppend } from "./sort-after-append";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "insertions in front",
    source: `def f(values, more):
    values.sort()
    while more:
        values.insert(0, more.pop())
        values.sort()
`,
    made: `bisect.insort(values, more.pop())`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(sortAfterAppend, source)).toContain(made);
});

it.each([
  {
    what: "sorting once",
    source: `def f(values, x):
    values.append(x)
    values.sort()
`,
  },
  {
    what: "orders by a key",
    source: `def f(values, more):
    for x in more:
        values.append(x)
        values.sort(key=len)
`,
  },
  {
    what: "lists that begin in the loop",
    source: `def f(rows):
    for row in rows:
        b = []
        for x in row:
            b.append(x)
        b.append(0)
        b.sort()
        print(b)
`,
  },
  {
    what: "lists that grow elsewhere too",
    source: `def f(values, more):
    for x in more:
        values.append(-x)
        print(values)
        values.append(x)
        values.sort()
`,
  },
  {
    what: "another list",
    source: `def f(values, more, others):
    for x in more:
        values.append(x)
        others.sort()
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(sortAfterAppend, source)).toBeUndefined();
});
