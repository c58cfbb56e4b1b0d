import { expect, it } from "vitest";
import { listConcatenation } from "./list-concatenation";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "an augmented assignment",
    source: `def f(n):
    out = []
    for k in range(n):
        out += [k]
    return out
`,
    made: `        out.append(k)
`,
  },
  {
    what: "a longer piece",
    source: `def f(rows):
    out = []
    for row in rows:
        out = out + list(row)
    return out
`,
    made: `        out.extend(list(row))
`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(listConcatenation, source)).toContain(made);
});

it.each([
  {
    what: "lists that somebody else holds",
    source: `def f(n, keep):
    out = []
    for k in range(n):
        keep(out)
        out = out + [k]
    return out
`,
  },
  {
    what: "arguments",
    source: `def f(out, n):
    for k in range(n):
        out = out + [k]
    return out
`,
  },
  {
    what: "one addition",
    source: `def f(a):
    out = [1]
    out = out + [a]
    return out
`,
  },
  {
    what: "texts",
    source: `def f(words):
    out = ""
    for w in words:
        out += w
    return out
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(listConcatenation, source)).toBeUndefined();
});
