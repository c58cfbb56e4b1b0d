import { expect, it } from "vitest";
import { growingListMembership } from "./growing-list-membership";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "a search elsewhere in the loop",
    source: `def f(values):
    seen = []
    for v in values:
        if v in seen:
            return True
        seen.append(v)
    return False
`,
    made: `        seen.append(v)
        seen_set.add(v)
`,
  },
  {
    what: "statements on one line",
    source: `def f(values):
    seen = []
    for v in values:
        if v not in seen: seen.append(v)
    return len(seen)
`,
    made: `if v not in seen_set: seen.append(v); seen_set.add(v)`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(growingListMembership, source)).toContain(made);
});

it.each([
  {
    what: "lists from which something is taken",
    source: `def f(values):
    seen = []
    for v in values:
        if v not in seen:
            seen.append(v)
        else:
            seen.remove(v)
    return seen
`,
  },
  {
    what: "lists that are handed to others",
    source: `def f(values, g):
    seen = []
    for v in values:
        if v not in seen:
            seen.append(v)
            g(seen)
`,
  },
  {
    what: "lists of lists",
    source: `def f(values):
    seen = []
    for v in values:
        if [v] not in seen:
            seen.append([v])
    return seen
`,
  },
  {
    what: "lists that begin with something",
    source: `def f(values, seen):
    for v in values:
        if v not in seen:
            seen.append(v)
`,
  },
  {
    what: "elements that are stored over",
    source: `def f(values):
    seen = []
    for v in values:
        if v not in seen:
            seen.append(v)
    seen[0] = 9
    return [v for v in values if v in seen]
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(growingListMembership, source)).toBeUndefined();
});
