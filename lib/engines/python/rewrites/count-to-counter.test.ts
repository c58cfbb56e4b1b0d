import { expect, it } from "vitest";
import { countToCounter } from "./count-to-counter";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "letters of a text",
    source: `def f(text: str):
    return [c for c in text if text.count(c) == 1]
`,
    made: `[c for c in text if text_counts[c] == 1]`,
  },
  {
    what: "a loop",
    source: `def f(words):
    best = 0
    for word in words:
        if words.count(word) > best and word:
            best = words.count(word)
    return best
`,
    made: `best = words_counts[word]`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(countToCounter, source)).toContain(made);
});

it.each([
  {
    what: "pieces of a text",
    source: `def f(text: str):
    words = ["ab", "c"]
    return [text.count(word) for word in words]
`,
  },
  {
    what: "lists that change",
    source: `def f(values):
    for value in list(values):
        if values.count(value) > 1:
            values.remove(value)
`,
  },
  {
    what: "a single count",
    source: `def f(values, x):
    return values.count(x)
`,
  },
  {
    what: "the same count each time",
    source: `def f(values, x):
    return [values.count(x) for _ in range(3)]
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(countToCounter, source)).toBeUndefined();
});
