import { expect, test } from "vitest";
import { analyseDeadCode } from "./analyse-dead-code";

const marked = (source: string) =>
  analyseDeadCode({ source }).findings.map(
    ({ rule, span }) => `${rule.slice("dead-code/".length)} ${source.slice(span.start, span.end)}`,
  );

test.each([
  ["behind raise", "def f():\n    raise ValueError\n    x()\n", "unreachable x()"],
  ["behind sys.exit", "import sys\nsys.exit()\nprint(1)\n", "unreachable print(1)"],
  ["behind an endless loop", "while True:\n    step()\nprint(1)\n", "unreachable print(1)"],
  [
    "behind branches that all leave",
    "def f(x):\n    if x:\n        return 1\n    else:\n        return 2\n    y()\n",
    "unreachable y()",
  ],
  ["a literal condition", "if 0:\n    x()\n", "constant-condition 0"],
  ["a negated literal", "x = 1 if not [1] else 2\n", "constant-condition not [1]"],
  ["a loop that never runs", "while False:\n    x()\n", "constant-condition False"],
  [
    "a condition a third time",
    "if a:\n    x()\nelif b:\n    y()\nelif a:\n    z()\n",
    "repeated-condition a",
  ],
  [
    "an unused inner function",
    "def f():\n    def g():\n        return 1\n    return 2\n\n\nf()\n",
    "unused-definition g",
  ],
  [
    "an unused private method",
    "class A:\n    def _help(self):\n        return 1\n",
    "unused-definition _help",
  ],
  ["a function that only calls itself", "def _f(n):\n    return _f(n - 1)\n", "unused-definition _f"],
  ["an unused function of a script", "def f():\n    return 1\n\n\nprint(2)\n", "unused-definition f"],
  ["an unread variable of a script", "x = 1\nprint(2)\n", "unread-variable x"],
])("%s is found", (_, source, expected) => {
  expect(marked(source)).toContain(expected);
});

test.each([
  ["an endless loop that is left", "while True:\n    if x():\n        break\nprint(1)\n"],
  ["an empty generator", "def f():\n    return\n    yield\n"],
  ["a public function of a module", "def f():\n    return 1\n"],
  ["a decorated function", "@app.route('/')\ndef _index():\n    return 1\n"],
  ["a function named in text", "def _f():\n    return 1\n\n\n__all__ = ['_f']\n"],
  ["an overriding method", "class A(B):\n    def run(self, x):\n        return 1\n"],
  ["a callback", "def on(event):\n    return 1\n\n\nlisten(on)\n"],
  ["a stub", "def f(x):\n    raise NotImplementedError\n\n\nf(1)\n"],
  [
    "a parameter that an inner function reads",
    "def f(x):\n    def g():\n        return x\n    return g\n\n\nf(1)\n",
  ],
  [
    "a value that a handler reads",
    "def f():\n    x = a()\n    try:\n        x = b()\n        x = c()\n    except E:\n        return x\n    return x\n",
  ],
  ["a value that is used for the next", "def f():\n    x = a()\n    x = b(x)\n    return x\n"],
  ["conditions with an effect", "if a():\n    x()\nelif a():\n    y()\n"],
])("%s is left alone", (_, source) => {
  expect(marked(source)).toEqual([]);
});
