import { expect, it } from "vitest";
import { stringBuilding } from "./string-building";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "three pieces behind",
    source: `def f(words):
    s = ""
    for w in words:
        s = s + w + ","
    return s
`,
    made: `    for w in words:
        s_pieces.append(w + ",")
    s += "".join(s_pieces)
`,
  },
  {
    what: "an inner loop alone",
    source: `def f(rows):
    for row in rows:
        s = ""
        for w in row:
            s = str(w) + s
        print(s)
`,
    made: `        s = "".join(reversed(s_pieces)) + s
        print(s)`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(stringBuilding, source)).toContain(made);
});

it.each([
  {
    what: "texts that are read in the loop",
    source: `def f(words):
    s = ""
    for w in words:
        s = w + s
        print(s)
    return s
`,
  },
  {
    what: "numbers",
    source: `def f(words):
    s = 0
    for w in words:
        s = w + s
    return s
`,
  },
  {
    what: "both ends",
    source: `def f(words):
    s = ""
    for w in words:
        s = w + s
        s = s + w + "!"
    return s
`,
  },
  {
    what: "what the interpreter does in place",
    source: `def f(words):
    s = ""
    for w in words:
        s = s + w
    return s
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(stringBuilding, source)).toBeUndefined();
});
