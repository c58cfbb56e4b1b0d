import { expect, it } from "vitest";
import { readLinesAtOnce } from "./read-lines-at-once";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "where readline is given a name",
    "from sys import stdin\ninput = stdin.readline\nfor _ in range(3):\n    print(input().strip())\n",
    "import io\nimport sys\nfrom sys import stdin\nread_line = io.StringIO(sys.stdin.read()).readline\ninput = read_line\nfor _ in range(3):\n    print(input().strip())\n",
  ],
  [
    "whatever functions do that nothing calls",
    "import sys\ndef unused():\n    return sys.stdin.read()\nprint(sys.stdin.readline())\n",
    "import io\nimport sys\nread_line = io.StringIO(sys.stdin.read()).readline\ndef unused():\n    return sys.stdin.read()\nprint(read_line())\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(readLinesAtOnce, before)).toBe(after);
});

it.each([
  ["input beside it", "import sys\nprint(sys.stdin.readline(), input())\n"],
  [
    "another use of the stream",
    "import sys\nprint(sys.stdin.readline())\nfor line in sys.stdin:\n    print(line)\n",
  ],
  ["a limit", "import sys\nprint(sys.stdin.readline(3))\n"],
  ["bytes", "import sys\nprint(sys.stdin.buffer.readline())\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(readLinesAtOnce, source)).toBeUndefined();
});
