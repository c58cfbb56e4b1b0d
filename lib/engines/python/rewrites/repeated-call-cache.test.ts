import { expect, it } from "vitest";
import { repeatedCallCache } from "./repeated-call-cache";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "a test within nested loops",
    source: `def f(a):
    def is_prime(n):
        for j in range(2, n):
            if n % j == 0:
                return False
        return True
    for i in range(2, 101):
        for j in range(2, 101):
            if is_prime(j) and i * j == a:
                return True
    return False
`,
    made: `    @functools.lru_cache(maxsize=None, typed=True)
    def is_prime(n):`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(repeatedCallCache, source)).toContain(made);
});

it.each([
  {
    what: "one loop",
    source: `def g(k):
    return sum(range(k))
def f(n):
    h = [i for i in range(n)]
    return [g(i) for i in h]
`,
  },
  {
    what: "arguments that do not come again",
    source: `def g(k):
    return sum(i for i in range(k))
def f(rows):
    for row in rows:
        for x in row:
            print(g(x))
`,
  },
  {
    what: "functions that print",
    source: `def g(k):
    for i in range(k):
        print(i)
def f(n):
    for i in range(n):
        for j in range(n):
            g(j)
`,
  },
  {
    what: "functions without a loop",
    source: `def g(k):
    return k + 1
def f(n):
    for i in range(n):
        for j in range(n):
            print(g(j))
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(repeatedCallCache, source)).toBeUndefined();
});
