import { expect, it } from "vitest";
import { compiledPattern } from "./compiled-pattern";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "with flags, and the same pattern twice",
    'import re\ndef f(s):\n    return re.match("a+", s, flags=re.I) or re.sub("a+", "", s)\ndef g(s):\n    return re.split("a+", s)\n',
    'import re\nPATTERN = re.compile("a+", re.I)\n\n\nPATTERN_2 = re.compile("a+")\n\n\ndef f(s):\n    return PATTERN.match(s) or PATTERN_2.sub("", s)\ndef g(s):\n    return PATTERN_2.split(s)\n',
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(compiledPattern, before)).toBe(after);
});

it.each([
  ["a pattern that is computed", "import re\ndef f(p, s):\n    return re.match(p, s)\n"],
  ["flags by position", 'import re\ndef f(s):\n    return re.match("a", s, re.I)\n'],
  ["once, at the top", 'import re\nprint(re.match("a", "a"))\n'],
  ["another module of that name", 're = object()\ndef f(s):\n    return re.match("a", s)\n'],
  ["a parameter of that name", 'import re\ndef f(re, s):\n    return re.match("a", s)\n'],
])("leaves alone %s", (_, source) => {
  expect(rewritten(compiledPattern, source)).toBeUndefined();
});
