import { expect, it } from "vitest";
import { indexToMap } from "./index-to-map";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "the position of a letter",
    source: `def f(text: str, keys: str):
    return [keys.find(c) for c in text]
`,
    made: `[keys_positions.get(c, -1) for c in text]`,
  },
  {
    what: "a loop",
    source: `def f(order, items):
    total = 0
    for i in range(len(items)):
        total += order.index(items[i])
    return total
`,
    made: `total += order_positions[items[i]]`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(indexToMap, source)).toContain(made);
});

it.each([
  {
    what: "a search from a position on",
    source: `def f(order, items):
    return [order.index(item, 2) for item in items]
`,
  },
  {
    what: "an error that is expected",
    source: `def f(order, items):
    for item in items:
        try:
            print(order.index(item))
        except ValueError:
            print(-1)
`,
  },
  {
    what: "pieces of a text",
    source: `def f(text: str, words):
    return [text.find(word + "!") for word in words]
`,
  },
  {
    what: "lists that change",
    source: `def f(order, items):
    for item in items:
        order.pop(order.index(item))
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(indexToMap, source)).toBeUndefined();
});
