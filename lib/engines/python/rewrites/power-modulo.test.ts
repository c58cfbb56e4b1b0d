import { expect, it } from "vitest";
import { powerModulo } from "./power-modulo";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "a loop that multiplies",
    source: `def f(n, p):
    ret = 1
    for i in range(n):
        ret = (2 * ret) % p
    return ret
`,
    made: `    if n > 0:
        ret = ret * pow(2, n, p) % p
`,
  },
  {
    what: "a range with a start",
    source: `def f(x, a, b, m):
    r = 1
    for _ in range(a, b + 1):
        r = r * x % m
    return r
`,
    made: `    if (b + 1) - a > 0:
        r = r * pow(x, (b + 1) - a, m) % m
`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(powerModulo, source)).toContain(made);
});

it.each([
  {
    what: "small exponents",
    source: `print(x ** 2 % m)
`,
  },
  {
    what: "texts",
    source: `print("%d" ** 5 % m)
`,
  },
  {
    what: "factors that change",
    source: `def f(n, p):
    ret = 1
    for i in range(n):
        ret = (i * ret) % p
    return ret
`,
  },
  {
    what: "fractions",
    source: `print(2.5 ** n % 7)
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(powerModulo, source)).toBeUndefined();
});
