import { expect, it } from "vitest";
import { recursionCache } from "./recursion-cache";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "a choice of two branches",
    source: `def paths(i, j):
    if i == 0 or j == 0:
        return 1
    a = paths(i - 1, j)
    b = paths(i, j - 1)
    return a + b
`,
    made: `@functools.lru_cache(maxsize=None, typed=True)
def paths`,
  },
  {
    what: "calls in a loop",
    source: `def ways(n):
    if n == 0:
        return 1
    return sum(ways(n - k) for k in (1, 2, 5) if k <= n)
`,
    made: `typed=True)
def ways`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(recursionCache, source)).toContain(made);
});

it.each([
  {
    what: "one call in each branch",
    source: `def gcd(a, b):
    if a == b:
        return a
    if a > b:
        return gcd(a - b, b)
    else:
        return gcd(a, b - a)
`,
  },
  {
    what: "functions that print",
    source: `def f(n):
    print(n)
    return 1 if n < 2 else f(n - 1) + f(n - 2)
`,
  },
  {
    what: "functions that change a list",
    source: `def f(n, out):
    if n:
        out.append(n)
        f(n - 1, out)
        f(n - 2, out)
`,
  },
  {
    what: "lists as arguments",
    source: `def f(xs):
    if len(xs) < 2:
        return 0
    return f([x for x in xs if x > xs[0]]) + f([x for x in xs if x < xs[0]])
`,
  },
  {
    what: "functions that have a cache",
    source: `import functools
@functools.cache
def f(n):
    return 1 if n < 2 else f(n - 1) + f(n - 2)
`,
  },
  {
    what: "functions of something that changes",
    source: `limit = 0
def f(n):
    return limit if n < 2 else f(n - 1) + f(n - 2)
for limit in range(3):
    print(f(5))
`,
  },
  {
    what: "lists that are given back",
    source: `def f(n):
    if n == 0:
        return [0]
    return f(n - 1) + f(n - 1)
`,
  },
  {
    what: "generators",
    source: `def f(n):
    if n:
        yield from f(n - 1)
        yield n
        yield from f(n - 1)
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(recursionCache, source)).toBeUndefined();
});
