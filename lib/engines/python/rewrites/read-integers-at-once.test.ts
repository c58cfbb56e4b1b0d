import { expect, it } from "vitest";
import { readIntegersAtOnce } from "./read-integers-at-once";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "behind a name for readline, and in a comprehension",
    "import sys\ninput = sys.stdin.readline\nfor _ in range(int(input())):\n    a, b, c = [int(x) for x in input().split()]\n    print(a + b + c)\n",
    "import sys\nnext_integer = map(int, sys.stdin.buffer.read().split()).__next__\ninput = sys.stdin.readline\nfor _ in range(next_integer()):\n    a, b, c = next_integer(), next_integer(), next_integer()\n    print(a + b + c)\n",
  ],
  [
    "a list that is taken apart",
    "def main():\n    x, y = list(map(int, input().split()))\n    print(x, y)\nmain()\n",
    "import sys\nnext_integer = map(int, sys.stdin.buffer.read().split()).__next__\ndef main():\n    x, y = next_integer(), next_integer()\n    print(x, y)\nmain()\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(readIntegersAtOnce, before)).toBe(after);
});

it.each([
  [
    "a line of unknown length",
    "for _ in range(int(input())):\n    print(sum(list(map(int, input().split()))))\n",
  ],
  ["a starred name", "for _ in range(3):\n    a, *b = map(int, input().split())\n    print(a, b)\n"],
  ["a line of text", "for _ in range(int(input())):\n    print(input())\n"],
  [
    "a blank line that is skipped",
    "for _ in range(int(input())):\n    input()\n    n = int(input())\n    print(n)\n",
  ],
  ["another separator", 'for _ in range(3):\n    a, b = map(int, input().split(","))\n    print(a, b)\n'],
  ["other numbers", "for _ in range(3):\n    a, b = map(float, input().split())\n    print(a, b)\n"],
  [
    "an error that is expected",
    "for _ in range(3):\n    try:\n        print(int(input()))\n    except ValueError:\n        print(0)\n",
  ],
  ["a script that reads once", "print(int(input()) + 1)\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(readIntegersAtOnce, source)).toBeUndefined();
});
