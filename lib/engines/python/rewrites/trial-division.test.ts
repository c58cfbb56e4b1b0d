import { expect, it } from "vitest";
import { rewritten } from "./testing/rewritten";
import { trialDivision } from "./trial-division";

it.each([
  {
    what: "a flag without break",
    source: `def f(word):
    flag = 0
    for i in range(2, len(word)):
        if len(word) % i == 0:
            flag = 1
    return flag
`,
    made: `range(2, min(len(word), math.isqrt(len(word)) + 1))`,
  },
  {
    what: "all over a generator",
    source: `def f(n):
    return n > 1 and all(n % k != 0 for k in range(2, n))
`,
    made: `all(n % k != 0 for k in range(2, min(n, math.isqrt(abs(n)) + 1)))`,
  },
  {
    what: "half of the number",
    source: `def f(n):
    for k in range(2, n // 2 + 1):
        if n % k == 0:
            return k
    return n
`,
    made: `range(2, min(n // 2 + 1, math.isqrt(abs(n)) + 1))`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(trialDivision, source)).toContain(made);
});

it.each([
  {
    what: "counts of divisors",
    source: `def f(n):
    count = 0
    for k in range(2, n):
        if n % k == 0:
            count += 1
    return count
`,
  },
  {
    what: "divisors up to the number itself",
    source: `def f(n):
    for k in range(2, n + 1):
        if n % k == 0:
            return k
`,
  },
  {
    what: "divisors that are read later",
    source: `def f(n):
    for k in range(2, n):
        if n % k == 0:
            break
    return k
`,
  },
  {
    what: "the last divisor",
    source: `def f(n):
    for k in range(2, n):
        if n % k == 0:
            last = k
    return last
`,
  },
  {
    what: "bounds that have nothing to do with the number",
    source: `def f(n, m):
    for k in range(2, m):
        if n % k == 0:
            return False
    return True
`,
  },
  {
    what: "other remainders",
    source: `def f(n):
    for k in range(2, n):
        if n % k == 1:
            return False
    return True
`,
  },
  {
    what: "the square root already",
    source: `def f(n):
    for k in range(2, int(n ** 0.5) + 1):
        if n % k == 0:
            return False
    return True
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(trialDivision, source)).toBeUndefined();
});
