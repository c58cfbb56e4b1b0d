import { expect, it } from "vitest";
import { listMembership } from "./list-membership";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "tuples",
    source: `def f(text):
    vowels = ("a", "e", "i")
    return [c for c in text if c in vowels]
`,
    made: `    vowels_set = frozenset(vowels)
    return [c for c in text if c in vowels_set]`,
  },
  {
    what: "two searches of one list",
    source: `def f(values):
    known = [1, 2]
    for v in values:
        print(v in known, -v in known)
`,
    made: `        print(v in known_set, -v in known_set)`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(listMembership, source)).toContain(made);
});

it.each([
  {
    what: "lists that grow",
    source: `def f(values):
    known = [1]
    for v in values:
        if v not in known:
            known.append(v)
`,
  },
  {
    what: "lists of lists",
    source: `def f(values):
    known = [[1], [2]]
    return [v for v in values if v in known]
`,
  },
  {
    what: "one search",
    source: `def f(x):
    known = [1, 2]
    return x in known
`,
  },
  {
    what: "sets",
    source: `def f(values):
    known = {1, 2}
    return [v for v in values if v in known]
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(listMembership, source)).toBeUndefined();
});
