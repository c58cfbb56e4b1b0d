import { expect, it } from "vitest";
import { readInputAtOnce } from "./read-input-at-once";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "within a function",
    "def main():\n    print(input())\n\n\nmain()\n",
    'import sys\ndef read_lines():\n    lines = sys.stdin.read().split("\\n")\n    if not lines[-1]:\n        lines.pop()\n    yield from lines\n    raise EOFError("EOF when reading a line")\n\n\ninput = read_lines().__next__\ndef main():\n    print(input())\n\n\nmain()\n',
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(readInputAtOnce, before)).toBe(after);
});

it.each([
  ["a prompt", 'print(input("? "))\n'],
  ["an end that is expected", "try:\n    print(input())\nexcept EOFError:\n    pass\n"],
  ["the stream itself beside it", "import sys\nprint(input(), sys.stdin.read())\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(readInputAtOnce, source)).toBeUndefined();
});
