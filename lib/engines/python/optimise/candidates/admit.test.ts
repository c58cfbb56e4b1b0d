import { describe, expect, it } from "vitest";
import type { OptimiseRequest } from "../request";
import { refusalOf } from "./admit";

const request = (source: string, more: Partial<OptimiseRequest> = {}): OptimiseRequest => ({
  source,
  kind: "function",
  inputs: [],
  tests: [],
  stress: [],
  ...more,
});

const module = `import sys
LIMIT = 3
_hidden = 1
def total(xs, start=0, *, step=1):
    """The sum, ${"as it has always been ".repeat(8)}."""
    return sum(xs[::step], start)
class Box(dict):
    def put(self, x): self[x] = x
    def _own(self): pass
def _inner(): pass
`;
const refusal = (candidate: string, source = module) => refusalOf(request(source), candidate);

describe("a version that a stranger wrote", () => {
  it("may be run where it keeps what others may use, and only computes", () => {
    const renamed = module.replaceAll("_inner", "_other").replaceAll("_hidden", "_seen");
    expect(refusal(renamed)).toBeUndefined();
    expect(refusal(`from collections import deque\nimport heapq, re\n${module}`)).toBeUndefined();
    const body = module.replace("    return sum", "    sys.setrecursionlimit(9)\n    return sum");
    expect(refusal(body.replace("xs, start=0", "xs: list[int], start = 0"))).toBeUndefined();
  });

  it.each([
    ["total", module.replace("start=0", "start=1")],
    ["total", module.replace("(xs,", "(ys,")],
    ["total", module.replace("*, step", "step")],
    ["total", module.replace("def total", "async def total")],
    ["total", module.replace("def total", "def sum_of")],
    ["Box", module.replace("def put", "def add")],
    ["Box", module.replace("Box(dict)", "Box")],
    ["LIMIT", module.replace("LIMIT", "MOST")],
  ])("does not keep %s", (name, candidate) => {
    expect(refusal(candidate)).toEqual({ code: "renames", detail: name });
  });

  it("may name its variables as it likes where it is a program, but not its functions", () => {
    const program = "def solve(n):\n    return n * 2\nn = int(input())\nprint(solve(n))\n";
    expect(
      refusal(program.replaceAll("n = int", "k = int").replace("(n))", "(k))"), program),
    ).toBeUndefined();
    expect(refusal(program.replaceAll("solve", "main"), program)).toEqual({
      code: "renames",
      detail: "solve",
    });
  });

  it.each([
    ["time", "import time\n"],
    ["time", "from time import time\n"],
    ["random", "import random\n"],
    ["os.path", "import os.path\n"],
    ["sys as system", "import sys as system\n"],
    ["sys.modules", "from sys import modules\n"],
    ["sys.modules", "x = sys.modules\n"],
    ["sys", "s = sys\n"],
    ["math.*", "from math import *\n"],
    [".", "from . import helper\n"],
    ["__import__", "t = __import__('ti' + 'me')\n"],
    ["eval", "eval('1')\n"],
    ["open", "f = open('/etc/passwd')\n"],
    ["hash", "h = hash('a')\n"],
    [".__class__", "c = ().__class__\n"],
    ["re.enum", "import re\nre.enum\n"],
    ["collections._sys", "import collections\ncollections._sys\n"],
    ["collections._sys", "from collections import _sys\n"],
    ["__builtins__", "b = __builtins__\n"],
  ])("reaches out for %s", (detail, line) => {
    const [first = "", ...rest] = module.split(/(?<=\n)/u);
    expect(refusal([first, line, ...rest].join(""))).toEqual({ code: "reaches-out", detail });
  });

  it("may use what the given one uses", () => {
    const source = `import time\n${module}started = time.time()\n`;
    expect(
      refusal(source.replace("started = time.time()", "started = time.time() + 0"), source),
    ).toBeUndefined();
  });

  it.each([
    ["def f(:\n", "not-python"],
    ["", "not-python"],
    ["# nothing\n", "not-python"],
    [`${module}# ${"x".repeat(module.length)}\n`, "longer"],
  ])("is refused where it is no program that is taken: %#", (candidate, code) => {
    expect(refusal(candidate)).toEqual({ code });
  });
});
