import { expect, it } from "vitest";
import { closePairs } from "./close-pairs";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "enumerated elements with a distance",
    source: `def f(values, t):
    for i, a in enumerate(values):
        for j, b in enumerate(values):
            if i != j:
                d = abs(a - b)
                if d <= t:
                    return True
    return False
`,
    made: `        if higher - lower <= t:
            return True
`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(closePairs, source)).toContain(made);
});

it.each([
  {
    what: "pairs of two lists",
    source: `def f(xs, ys, t):
    for i in range(len(xs)):
        for j in range(i + 1, len(ys)):
            if abs(xs[i] - ys[j]) < t:
                return True
    return False
`,
  },
  {
    what: "elements with themselves",
    source: `def f(values, t):
    for a in values:
        for b in values:
            if abs(a - b) < t:
                return True
    return False
`,
  },
  {
    what: "pairs that are named",
    source: `def f(values, t):
    for i in range(len(values)):
        for j in range(i + 1, len(values)):
            if abs(values[i] - values[j]) < t:
                return i, j
`,
  },
  {
    what: "far pairs",
    source: `def f(values, t):
    for i in range(len(values)):
        for j in range(i + 1, len(values)):
            if abs(values[i] - values[j]) > t:
                return True
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(closePairs, source)).toBeUndefined();
});
