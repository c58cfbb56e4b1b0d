import { expect, it } from "vitest";
import { characterTable } from "./character-table";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "a text of unknown type",
    source: `def f(s):
    return "".join([c for c in s if c.lower() not in ("a", "e")])
`,
    made: `return translated(s, {c: c if (c.lower() not in ("a", "e")) else "" for c in set(s)})`,
  },
  {
    what: "a shifted letter",
    source: `def f(s: str, k):
    return "".join(chr(ord(c) + k) for c in s)
`,
    made: `s.translate({ord(c): chr(ord(c) + k) for c in set(s)})`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(characterTable, source)).toContain(made);
});

it.each([
  {
    what: "separators",
    source: `def f(s: str):
    return ",".join([c.upper() for c in s])
`,
  },
  {
    what: "what depends on more than the letter",
    source: `def f(s: str, t: str):
    return "".join([c if c > t else t for t in t for c in s])
`,
  },
  {
    what: "effects",
    source: `def f(s: str, out):
    return "".join([out.pop() + c for c in s])
`,
  },
  {
    what: "lists",
    source: `def f():
    s = ["ab", "c"]
    return "".join([c.upper() for c in s])
`,
  },
  {
    what: "copies",
    source: `def f(s: str):
    return "".join([c for c in s])
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(characterTable, source)).toBeUndefined();
});
