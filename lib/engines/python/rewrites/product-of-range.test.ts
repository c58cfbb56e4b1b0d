import { expect, it } from "vitest";
import { productOfRange } from "./product-of-range";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "a factorial",
    source: `def f(n):
    x = 1
    for j in range(1, n + 1):
        x *= j
    return x
`,
    made: `x *= math.prod(range(1, n + 1))`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(productOfRange, source)).toContain(made);
});

it.each([
  {
    what: "products of lists",
    source: `def f(n):
    x = [0]
    for j in range(1, n + 1):
        x *= j
    return x
`,
  },
  {
    what: "variables that are read later",
    source: `def f(n):
    x = 1
    for j in range(1, n + 1):
        x *= j
    return x, j
`,
  },
  {
    what: "loops with more to do",
    source: `def f(n):
    x = 1
    for j in range(1, n + 1):
        x *= j
        print(x)
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(productOfRange, source)).toBeUndefined();
});
