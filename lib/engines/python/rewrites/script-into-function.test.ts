import { expect, it } from "vitest";
import { scriptIntoFunction } from "./script-into-function";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "keeps imports and a docstring at the top, and long strings as they are",
    '"""Doc."""\nimport math\n\ntext = """a\nb"""\nfor c in text:\n    print(c)  # each\n',
    '"""Doc."""\nimport math\n\ndef main():\n    text = """a\nb"""\n    for c in text:\n        print(c)  # each\n\n\nmain()\n',
  ],
  [
    "keeps a builtin global that the script covers after reading it",
    "input = input\nfor _ in range(3):\n    print(input())\n",
    "def main():\n    global input\n    input = input\n    for _ in range(3):\n        print(input())\n\n\nmain()\n",
  ],
  [
    "keeps an imported name global that the script binds again",
    "from sys import stdin\nif flag:\n    stdin = None\nfor line in stdin:\n    print(line)\n",
    "from sys import stdin\ndef main():\n    global stdin\n    if flag:\n        stdin = None\n    for line in stdin:\n        print(line)\n\n\nmain()\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(scriptIntoFunction, before)).toBe(after);
});

it.each([
  ["a file of definitions", "def f(xs):\n    for x in xs:\n        print(x)\n"],
  ["names that are looked up by text", "for name in globals():\n    print(name)\n"],
  ["a star import among the statements", "x = 1\nfrom math import *\nfor y in range(x):\n    print(y)\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(scriptIntoFunction, source)).toBeUndefined();
});
