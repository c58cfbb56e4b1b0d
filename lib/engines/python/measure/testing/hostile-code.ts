import type { Verdict } from "../measurement";

/** What is measured, without a trick. */
export const honest = "def work(xs):\n    return sum(x * x % 11 for x in xs for _ in range(3))\n";

/** Code that does the same work as `honest` and wants to look faster. */
export const cheats: readonly [name: string, code: string, verdicts: readonly Verdict[]][] = [
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
export const disturbers: readonly [name: string, code: string][] = [
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
