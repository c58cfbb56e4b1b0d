import { expect, it } from "vitest";
import { euclid } from "./euclid";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "as a recursion",
    "import math\ndef g(x, y):\n    if y == 0:\n        return x\n    return g(y, x % y)\n",
    "import math\ndef g(x, y):\n    return math.gcd(x, y)\n",
  ],
  [
    "as one expression, behind a docstring",
    'def g(x, y):\n    """Divisor."""\n    return x if not y else g(y, x % y)\n',
    'import math\ndef g(x, y):\n    """Divisor."""\n    return math.gcd(x, y)\n',
  ],
  [
    "with an else",
    "def g(x, y):\n    if not y:\n        return x\n    else:\n        return g(y, x % y)\n",
    "import math\ndef g(x, y):\n    return math.gcd(x, y)\n",
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(euclid, before)).toBe(after);
});

it.each([
  [
    "steps that are counted",
    "def g(a, b):\n    n = 0\n    while b:\n        a, b = b, a % b\n        n += 1\n    return n\n",
  ],
  ["a subtraction", "def g(a, b):\n    while b:\n        a, b = b, a - b\n    return a\n"],
  ["the other of the two", "def g(a, b):\n    while b:\n        a, b = b, a % b\n    return b\n"],
  ["a third parameter", "def g(a, b, c):\n    while b:\n        a, b = b, a % b\n    return a\n"],
  ["another function", "def g(a, b):\n    if b == 0:\n        return a\n    return h(b, a % b)\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(euclid, source)).toBeUndefined();
});
