import { expect, it } from "vitest";
import { flagEarlyExit } from "./flag-early-exit";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "nested conditions",
    source: `def f(values, limit):
    ok = True
    for i in range(len(values)):
        if values[i] > 0:
            if values[i] < limit:
                ok = False
    return ok
`,
    made: `                ok = False
                break
`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(flagEarlyExit, source)).toContain(made);
});

it.each([
  {
    what: "counts",
    source: `def f(values):
    n = 0
    for v in values:
        if v < 0:
            n = n + 1
    return n
`,
  },
  {
    what: "the last match",
    source: `def f(values):
    last = None
    for v in values:
        if v < 0:
            last = v
    return last
`,
  },
  {
    what: "flags that take part in the condition",
    source: `def f(values):
    on = False
    for v in values:
        if on == (v < 0):
            on = True
    return on
`,
  },
  {
    what: "conditions with an effect",
    source: `def f(values):
    found = False
    for v in values:
        if values.pop() < 0:
            found = True
    return found
`,
  },
  {
    what: "iterators that somebody goes on with",
    source: `def f(values):
    items = iter(values)
    found = False
    for v in items:
        if v < 0:
            found = True
    return found, next(items)
`,
  },
  {
    what: "loops with an else",
    source: `def f(values):
    found = False
    for v in values:
        if v < 0:
            found = True
    else:
        print("end")
    return found
`,
  },
  {
    what: "variables that are read later",
    source: `def f(values):
    found = False
    for v in values:
        if v < 0:
            found = True
    return found, v
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(flagEarlyExit, source)).toBeUndefined();
});
