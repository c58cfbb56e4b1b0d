import { expect, it } from "vitest";
import { numbersFromBytes } from "./numbers-from-bytes";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "readline under a name of its own, which still gives nothing at the end",
    "import sys\ninput = sys.stdin.readline\nn = int(input())\na = [int(x) for x in input().strip().split()]\n",
    "import sys\nread_line = sys.stdin.buffer.readline\ninput = sys.stdin.readline\nn = int(read_line())\na = [int(x) for x in read_line().strip().split()]\n",
  ],
  [
    "lines that are skipped, and numbers with a point",
    "input()\nprint(max(map(float, input().split())))\n",
    "import sys\nnext_line = sys.stdin.buffer.__next__\nnext_line()\nprint(max(map(float, next_line().split())))\n",
  ],
  [
    "both ways of reading, which share the bytes",
    "from sys import stdin\nprint(int(input()) + int(stdin.readline()))\n",
    "import sys\nfrom sys import stdin\nnext_line = sys.stdin.buffer.__next__\nread_line = sys.stdin.buffer.readline\nprint(int(next_line()) + int(read_line()))\n",
  ],
])("reads %s", (_, before, after) => {
  expect(rewritten(numbersFromBytes, before)).toBe(after);
});

it.each([
  ["a line that stays text", "n = int(input())\ns = input()\n"],
  ["words that stay text", "a, b = input().split()\nprint(int(a), b)\n"],
  ["words of which one is compared", "print([int(x) for x in input().split() if x != '0'])\n"],
  ["words at a sign", "print(sum(map(int, input().split(','))))\n"],
  ["another base", "print(int(input(), 2))\n"],
  ["an expected end", "try:\n    print(int(input()))\nexcept EOFError:\n    pass\n"],
  ["what comes as bytes already", "import sys\nprint(int(sys.stdin.buffer.readline()))\n"],
  ["a prompt", 'print(int(input("n? ")))\n'],
  ["the stream itself beside it", "import sys\nprint(int(input()), sys.stdin.read())\n"],
  ["an int of the file", "def int(x):\n    return x\nprint(int(input()))\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(numbersFromBytes, source)).toBeUndefined();
});
