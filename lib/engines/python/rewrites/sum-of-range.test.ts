import { expect, it } from "vitest";
import { sumOfRange } from "./sum-of-range";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "a loop that adds its variable",
    source: `def f(a, b):
    total = 0
    for i in range(a, b + 1):
        total += i
    return total / 2
`,
    made: `    total += sum_of_range(range(a, b + 1))
`,
  },
  {
    what: "steps",
    source: `print(sum(range(0, 10, 3)))
`,
    made: `print(sum_of_range(range(0, 10, 3)))`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(sumOfRange, source)).toContain(made);
});

it.each([
  {
    what: "sums with a start value",
    source: `print(sum(range(5), 10))
`,
  },
  {
    what: "totals that are not whole",
    source: `def f(n):
    total = 0.5
    for i in range(n):
        total += i
    return total
`,
  },
  {
    what: "variables that are read later",
    source: `def f(n):
    total = 0
    for i in range(n):
        total += i
    return total + i
`,
  },
  {
    what: "another function called sum",
    source: `def sum(values):
    return 7
print(sum(range(4)))
`,
  },
  {
    what: "sums of something else",
    source: `def f(n):
    total = 0
    for i in range(n):
        total += i * i
    return total
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(sumOfRange, source)).toBeUndefined();
});
