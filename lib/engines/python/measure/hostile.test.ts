import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBubblewrapSandbox } from "@/lib/platform/sandbox/adapters/bubblewrap/create-bubblewrap-sandbox";
import { findBubblewrap } from "@/lib/platform/sandbox/adapters/bubblewrap/find-bubblewrap";
import type { Sandbox } from "@/lib/platform/sandbox/port";
import { measurePair } from "./measure-pair";
import type { Verdict } from "./measurement";
import type { MeasureInput } from "./prepare";

const setup = await findBubblewrap();
const why = setup ? "" : " (not run: bubblewrap or Python is missing, or namespaces are forbidden)";

const options = { seed: 1, native: true, budgetMs: 60_000 };
const numbers = `([${Array.from({ length: 3_000 }, (_, index) => (index * 7_919) % 10_007).join(",")}],)`;
const honest = "def work(xs):\n    return sum(x * x % 11 for x in xs for _ in range(3))\n";

const calls = (before: string, after: string, args = numbers): MeasureInput => ({
  before,
  after,
  workload: { kind: "calls", entryPoint: "work", cases: [{ args, origin: "given" }] },
});
const program = (before: string, after: string, input: string): MeasureInput => ({
  before,
  after,
  workload: { kind: "stdin", cases: [{ input, origin: "given" }] },
});

/** Code that does the same work as `honest` and wants to look faster. */
const cheats: readonly [name: string, code: string, verdicts: readonly Verdict[]][] = [
  [
    "patches the clock's module",
    `import time\ntime.thread_time_ns = time.perf_counter_ns = lambda: 0\n${honest}`,
    ["no-gain"],
  ],
  [
    "puts another clock into the frames around it",
    `import itertools, sys
ticks, frame = itertools.count(10 ** 12, 9), sys._getframe()
while frame:
    if "clock" in frame.f_globals: frame.f_globals["clock"] = lambda: next(ticks)
    frame = frame.f_back
${honest}`,
    ["clocks-disagree"],
  ],
  [
    "keeps its answer among the built-ins",
    `import builtins
def work(xs):
    if not hasattr(builtins, "kept"):
        builtins.kept = sum(x * x % 11 for x in xs for _ in range(3))
    return builtins.kept
`,
    ["only-repeated"],
  ],
  [
    "keeps its answer in its own code object's module for later",
    `import sys, types
kept = sys.modules.setdefault("json.kept", types.ModuleType("kept")).__dict__
def work(xs):
    if "answer" not in kept: kept["answer"] = sum(x * x % 11 for x in xs for _ in range(3))
    return kept["answer"]
`,
    ["only-repeated"],
  ],
  [
    "gives a cheap answer once it has been called a few times",
    `import sys
def work(xs):
    sys.calls = getattr(sys, "calls", 0) + 1
    return 0 if sys.calls > 3 else sum(x * x % 11 for x in xs for _ in range(3))
`,
    ["answers-change"],
  ],
  [
    "works in another thread",
    `import threading
def work(xs):
    found = []
    def add(): found.append(sum(x * x % 11 for x in xs for _ in range(3)))
    thread = threading.Thread(target=add)
    thread.start()
    thread.join()
    return found[0]
`,
    ["clocks-disagree", "only-repeated", "no-gain", "noisy"],
  ],
  [
    "leaves its work to a thread that goes on",
    `import threading
def spin():
    while True: pass
def work(xs):
    threading.Thread(target=spin).start()
    return sum(x * x % 11 for x in xs for _ in range(3))
`,
    ["too-slow", "failed"],
  ],
  [
    "reports for the one that measures it",
    `import sys
frame = sys._getframe()
while frame:
    send = frame.f_globals.get("hand_in") or frame.f_globals.get("__report__")
    if send:
        send("guess\\nsteady\\nbeef\\n3\\n1 1 1")
        break
    frame = frame.f_back
${honest}`,
    ["failed"],
  ],
  [
    "answers with an object that equals everything",
    `class Agree(int):
    __eq__ = lambda self, other: True
    __hash__ = lambda self: 0
    __class__ = property(lambda self: int)
def work(xs):
    return Agree(0)
`,
    ["answers-differ"],
  ],
  [
    "replaces the built-ins that compare",
    `import builtins, hashlib, json, marshal
builtins.len = lambda it: 1
builtins.type = builtins.id = builtins.sorted = builtins.map = lambda *a: 0
marshal.dumps = json.dumps = lambda *a: b""
hashlib.sha256 = lambda *a: None
def work(xs):
    return 0
`,
    ["answers-differ"],
  ],
  [
    "returns before it has begun",
    "def work(xs):\n    yield sum(x * x % 11 for x in xs for _ in range(3))\n",
    ["answers-differ"],
  ],
];

/** Code that means harm, and does the same in both versions. */
const disturbers: readonly [name: string, code: string][] = [
  [
    "hooks the collector",
    "import gc\ngc.callbacks.append(lambda *a: sum(range(9000)))\ngc.set_threshold(1, 1, 1)\n",
  ],
  [
    "freezes the collector and hurries the threads",
    "import gc, sys\ngc.disable()\ngc.freeze()\nsys.setswitchinterval(1e-6)\n",
  ],
  ["traces every line", "import sys\nsys.settrace(lambda *a: None)\n"],
  ["slows down what it finds at random", "import random\nif random.random() < 0.5: sum(range(90_000))\n"],
];

describe.skipIf(!setup)(`measuring in bubblewrap${why}`, { timeout: 120_000 }, () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    if (!setup) throw new Error("no bubblewrap here");
    sandbox = createBubblewrapSandbox({ setup, places: 1 });
    await sandbox.environment();
  }, 60_000);
  afterAll(() => sandbox.close());

  it("claims a large gain of calls and of programs", async () => {
    const slow = "def work(xs):\n    return [x for x in xs if x in list(range(200))]\n";
    const fast = "def work(xs):\n    return [x for x in xs if x in range(200)]\n";
    const found = await measurePair(sandbox.run, calls(slow, fast), options);
    expect(found).toMatchObject({ verdict: "claimed", clock: "cpu", cases: [0] });
    expect(found.speedup?.median).toBeGreaterThan(5);
    const counting = "total = 0\nfor i in range(int(input())):\n    total += i\nprint(total)\n";
    const formula = "n = int(input())\nprint(n * (n - 1) // 2)\n";
    const whole = await measurePair(sandbox.run, program(counting, formula, "2000000\n"), options);
    expect(whole.verdict).toBe("claimed");
    expect(whole.memory?.before).toBeGreaterThan(1e6);
  });

  it.each(cheats)("claims nothing for code that %s", async (_, code, verdicts) => {
    const { verdict } = await measurePair(sandbox.run, calls(honest, code), { ...options, budgetMs: 10_000 });
    expect([...verdicts, "noisy"]).toContain(verdict);
    expect(verdict).not.toBe("claimed");
  });

  it.each(disturbers)("claims nothing for code that %s, nor in a run of it as a program", async (_, code) => {
    const before = `${code}${honest}`;
    const after = `${before}# the same\n`;
    expect((await measurePair(sandbox.run, calls(before, after), options)).verdict).not.toBe("claimed");
    const whole = program(`${before}print(work([1, 2]))\n`, `${after}print(work([1, 2]))\n`, "");
    expect((await measurePair(sandbox.run, whole, options)).verdict).not.toBe("claimed");
  });

  it("runs each call on arguments and a module of its own", async () => {
    const careless =
      "kept = []\ndef work(xs, more=[]):\n    kept.append(1)\n    more.append(1)\n    xs.append(1)\n    return len(kept), len(more), len(xs)\n";
    const { verdict, rounds } = await measurePair(sandbox.run, calls(careless, careless), options);
    expect(["no-gain", "noisy"]).toContain(verdict);
    expect(rounds).toBeGreaterThan(1);
  });

  it("reads every literal as Python does", async () => {
    const literals = [
      "1",
      "-0.0, 1e999",
      "[1.50, 'a'], {1: (2,)}, {3}",
      '"a\\n", "\\ud83d\\ude00", "é,"',
      "None, True",
      "[1, 2]",
      '{"a": [[]], "b": 2}',
    ];
    for (const literal of literals) {
      const args = `(${literal},)`;
      const before = "def work(*xs):\n    return xs\n";
      const after = `def work(*xs):\n    return ${args}\n`;
      const { verdict, pairs } = await measurePair(sandbox.run, calls(before, after, args), options);
      expect([literal, verdict, pairs.length > 0]).toEqual([
        literal,
        expect.not.stringContaining("answers"),
        true,
      ]);
    }
  });

  it.each([
    [
      "sets in any order",
      "def work(xs):\n    return set(xs)\n",
      "def work(xs):\n    return set(reversed(xs))\n",
    ],
    [
      "objects",
      "class A:\n    def __init__(self): self.x = 1\ndef work(xs):\n    return A()\n",
      "class A:\n    x = 0\n    def __init__(self): self.x = 1\ndef work(xs):\n    return A()\n",
    ],
    [
      "exceptions",
      "def work(xs):\n    raise ValueError('no')\n",
      "def work(xs):\n    a = 1\n    raise ValueError('no')\n",
    ],
    ["what is printed", "def work(xs):\n    print(xs)\n", "def work(xs):\n    print(str(xs))\n"],
  ])("sees that %s are the same", async (_, before, after) => {
    const { verdict, pairs } = await measurePair(sandbox.run, calls(before, after), options);
    expect(pairs.length).toBeGreaterThan(2);
    expect(["answers-differ", "answers-change", "failed"]).not.toContain(verdict);
  });

  it.each([
    ["1 and True", "return 1", "return True"],
    ["1 and 1.0", "return 1", "return 1.0"],
    ["0.0 and -0.0", "return [0.0]", "return [-0.0]"],
    ["a list and a tuple", "return [1]", "return (1,)"],
    ["a list and an iterator", "return [1]", "return iter([1])"],
    ["the order of a dict", "return {1: 2, 3: 4}", "return {3: 4, 1: 2}"],
    ["two sets", "return {60, 62}", "return {60, 61}"],
    ["exceptions of another message", "raise ValueError('a')", "raise ValueError('b')"],
    ["what is printed", "print(1)", "print(2)"],
    ["texts with lone surrogates", "return '\\ud800'", "return '\\ud801'"],
  ])("sees the difference between %s", async (_, before, after) => {
    const body = (text: string) => `def work(xs):\n    ${text}\n`;
    const found = await measurePair(sandbox.run, calls(body(before), body(after), "(1,)"), options);
    expect(found.verdict).toBe("answers-differ");
  });
});
