import { expect, it } from "vitest";
import { sortedFirst } from "./sorted-first";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "the largest",
    source: `print(sorted(values)[-1])
`,
    made: `heapq.nlargest(1, values)[0]`,
  },
  {
    what: "a few",
    source: `print(sorted(values, reverse=True)[:3])
`,
    made: `heapq.nlargest(3, values)`,
  },
  {
    what: "the first by a key",
    source: `print(sorted(words, key=lambda w: (len(w), w))[0])
`,
    made: `heapq.nsmallest(1, words, key=lambda w: (len(w), w))[0]`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(sortedFirst, source)).toContain(made);
});

it.each([
  {
    what: "the last by a key, which is the last of its equals",
    source: `print(sorted(words, key=len)[-1])
`,
  },
  {
    what: "a number that is not known",
    source: `print(sorted(values)[:k])
`,
  },
  {
    what: "many",
    source: `print(sorted(values)[:500])
`,
  },
  {
    what: "the ends of a list in the source",
    source: `print(sorted([a, b, c])[0])
`,
  },
  {
    what: "orders that are not known",
    source: `print(sorted(values, reverse=flag)[0])
`,
  },
  {
    what: "other elements",
    source: `print(sorted(values)[2])
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(sortedFirst, source)).toBeUndefined();
});
