import { expect, it } from "vitest";
import { pauseCollector } from "./pause-collector";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "in a script that makes lists",
    "rows = [list(map(int, input().split())) for _ in range(3)]\nfor row in rows:\n    print(sorted(row))\n",
    "import gc\ngc.disable()\nrows = [list(map(int, input().split())) for _ in range(3)]\nfor row in rows:\n    print(sorted(row))\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(pauseCollector, before)).toBe(after);
});

it.each([
  ["a module of functions", "def pairs(xs):\n    return [(x, x) for x in xs]\n"],
  ["a script that uses the collector", "import gc\nfor _ in range(3):\n    print([input()])\ngc.collect()\n"],
  [
    "a script that makes no containers",
    "total = 0\nfor _ in range(3):\n    total += int(input())\nprint(total)\n",
  ],
])("leaves alone %s", (_, source) => {
  expect(rewritten(pauseCollector, source)).toBeUndefined();
});
