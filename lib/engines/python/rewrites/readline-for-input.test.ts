import { expect, it } from "vitest";
import { readlineForInput } from "./readline-for-input";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "where the end of the line does not matter",
    "for _ in range(3):\n    a, b = map(int, input().split())\n    print(a + b)\n",
    "import sys\nread_line = sys.stdin.__next__\nfor _ in range(3):\n    a, b = map(int, read_line().split())\n    print(a + b)\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(readlineForInput, before)).toBe(after);
});

it.each([
  ["a prompt", 'name = input("Name: ")\nprint(name)\n'],
  [
    "an end that is expected",
    "while True:\n    try:\n        print(input())\n    except EOFError:\n        break\n",
  ],
  ["an input of the file", 'def input():\n    return "1"\nprint(input())\n'],
  ["input as a value", "rows = map(input, [])\n"],
  ["bytes read beside it", "import sys\nprint(input())\nprint(sys.stdin.buffer.read())\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(readlineForInput, source)).toBeUndefined();
});
