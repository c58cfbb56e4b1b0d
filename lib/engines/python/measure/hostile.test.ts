import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBubblewrapSandbox } from "@/lib/platform/sandbox/adapters/bubblewrap/create-bubblewrap-sandbox";
import { findBubblewrap } from "@/lib/platform/sandbox/adapters/bubblewrap/find-bubblewrap";
import type { Sandbox } from "@/lib/platform/sandbox/port";
import { measurePair } from "./measure-pair";
import type { MeasureInput } from "./prepare";
import { cheats, disturbers, honest } from "./testing/hostile-code";

const setup = await findBubblewrap();
const why = setup ? "" : " (not run: bubblewrap or Python is missing, or namespaces are forbidden)";

const options = { seed: 1, native: true, budgetMs: 60_000 };
const numbers = `([${Array.from({ length: 3_000 }, (_, index) => (index * 7_919) % 10_007).join(",")}],)`;

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
