import { expect, it } from "vitest";
import { membershipInLiteral } from "./membership-in-literal";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "tuples",
    source: `print(x not in (1, 2, -3))
`,
    made: `x not in {1, 2, -3}`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(membershipInLiteral, source)).toContain(made);
});

it.each([
  {
    what: "two values",
    source: `print(x in [1, 2])
`,
  },
  {
    what: "values that are not constants",
    source: `print(x in [a, b, c, d])
`,
  },
  {
    what: "lists as the value",
    source: `x = [1]
print(x in [1, 2, 3])
`,
  },
  {
    what: "texts",
    source: `print(c in "aeiou")
`,
  },
  {
    what: "fractions",
    source: `print(x in [0.5, 1.5, 2.5])
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(membershipInLiteral, source)).toBeUndefined();
});
