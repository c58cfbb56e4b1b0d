import { expect, it } from "vitest";
import { rewritten } from "./testing/rewritten";
import { unusedImport } from "./unused-import";

it.each([
  [
    "from a module",
    "from collections import Counter, deque\nimport math\nprint(math.pi)\n",
    "import math\nprint(math.pi)\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(unusedImport, before)).toBe(after);
});

it.each([
  ["one of two names is used", 'from collections import Counter, deque\nprint(Counter("a"))\n'],
  ["a name that a function uses", "import math\ndef f():\n    return math.pi\n"],
  ["a module that may do something", "import antigravity_of_mine\nprint(1)\n"],
  ["names that are looked up by text", 'import math\nprint(eval("math.pi"))\n'],
  ["what a module gives away", "from math import *\nprint(1)\n"],
  ["the only statement", "import math\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(unusedImport, source)).toBeUndefined();
});
