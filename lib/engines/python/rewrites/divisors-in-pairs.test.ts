import { expect, it } from "vitest";
import { divisorsInPairs } from "./divisors-in-pairs";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "the largest divisor",
    source: `def f(n):
    for i in reversed(range(n)):
        if n % i == 0:
            return i
`,
    made: `reversed(divisors_within(n, 0, n))`,
  },
  {
    what: "a list of divisors",
    source: `def f(n):
    return [k for k in range(1, n + 1) if n % k == 0]
`,
    made: `[k for k in divisors_within(n, 1, n + 1) if n % k == 0]`,
  },
  {
    what: "a descending range",
    source: `def f(n):
    for k in range(n - 1, 0, -1):
        if n % k == 0:
            return k
`,
    made: `reversed(divisors_within(n, 0 + 1, n - 1 + 1))`,
  },
  {
    what: "further conditions",
    source: `def f(n, good):
    for k in range(2, n + 1):
        if n % k == 0 and good(k):
            print(k)
`,
    made: `in divisors_within(n, 2, n + 1):`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(divisorsInPairs, source)).toContain(made);
});

it.each([
  {
    what: "numbers that change in the loop",
    source: `def f(n):
    for k in range(2, n + 1):
        if n % k == 0:
            n //= k
    return n
`,
  },
  {
    what: "the first divisor",
    source: `def f(n):
    for k in range(2, n):
        if n % k == 0:
            return k
`,
  },
  {
    what: "work on other numbers",
    source: `def f(n):
    for k in range(1, n + 1):
        if n % k == 0:
            print(k)
        else:
            print(-k)
`,
  },
  {
    what: "bounds that do not grow with the number",
    source: `def f(n):
    return [k for k in range(1, 10) if n % k == 0]
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(divisorsInPairs, source)).toBeUndefined();
});
