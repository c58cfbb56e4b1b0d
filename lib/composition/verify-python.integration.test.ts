import { afterAll, describe, expect, it } from "vitest";
import { compareBehaviour, type VersionPair } from "@/lib/engines/python/verify/compare-behaviour";
import { createBubblewrapSandbox } from "@/lib/platform/sandbox/adapters/bubblewrap/create-bubblewrap-sandbox";
import { findBubblewrap } from "@/lib/platform/sandbox/adapters/bubblewrap/find-bubblewrap";
import { differentVersions, sameVersions } from "./testing/version-pairs";

const setup = await findBubblewrap();
const sandbox = setup && createBubblewrapSandbox({ setup });
afterAll(() => sandbox?.close());

const compare = (pair: VersionPair) => {
  if (!sandbox) throw new Error("no bubblewrap here");
  return compareBehaviour(sandbox.run, pair);
};
const calls = (entryPoint: string, before: string, after: string, more: Partial<VersionPair> = {}) =>
  compare({ before, after, entryPoint, ...more });

describe.skipIf(!sandbox)(
  `comparing behaviour in bubblewrap${sandbox ? "" : " (not run: it is not here)"}`,
  () => {
    it.each(differentVersions)("sees %s", async (_, entry, before, after, code, detail) => {
      const found = await calls(entry, before, after);
      expect(found).toMatchObject({
        verdict: "different",
        counterexample: { differs: detail === undefined ? { code } : { code, detail } },
      });
    });

    it.each(sameVersions)("accepts %s", async (_, entry, before, after) => {
      const found = await calls(entry, before, after);
      expect(found.counterexample).toBeUndefined();
      expect(found.verdict, JSON.stringify(found.reason)).toBe("same");
      expect(found.cases).toBeGreaterThan(5);
    });

    it("learns types from given inputs, and names where its cases came from", async () => {
      const before = "def f(xs):\n  t = 0\n  for x in xs: t += x\n  return t";
      const after = "def f(xs): return sum(xs)";
      const found = await calls("f", before, after, { inputs: ["([1, 2, 3],)", "([],)"] });
      expect(found).toMatchObject({ verdict: "same", origins: { given: 2 }, workload: { kind: "calls" } });
      expect(found.origins.mutated).toBeGreaterThan(3);
      const first = found.workload?.kind === "calls" ? found.workload.cases[0] : undefined;
      expect(first).toEqual({ args: "([1, 2, 3],)", origin: "given" });
    });

    it("records what assertions, doctests and the main part call", async () => {
      const source = (body: string) =>
        `def f(word):\n  """\n  >>> f("doc")\n  'doc!'\n  """\n  ${body}\n\nassert f("assertion")\nif __name__ == "__main__":\n  for k in range(2):\n    f("main" + str(k))\n`;
      const found = await calls("f", source("return word + '!'"), source("return f'{word}!'"));
      const recorded = found.workload?.cases.filter(({ origin }) => origin === "recorded");
      expect(recorded?.map((one) => ("args" in one ? one.args : ""))).toEqual([
        "('assertion',)",
        "('main0',)",
        "('main1',)",
        "('doc',)",
      ]);
    });

    it("knows nothing of code that no case reaches, that changes by itself, or that does not load", async () => {
      const hidden = await calls(
        "f",
        "def f(n: int): return n",
        "def f(n: int):\n  if hash(str(n)) == 12345:\n    return 0\n  return n",
      );
      expect(hidden).toMatchObject({
        verdict: "unknown",
        reason: { code: "unreached", detail: "3" },
      });
      const random = "import random\ndef f(n: int): return random.random()";
      expect(await calls("f", random, `${random} + 0`)).toMatchObject({
        verdict: "unknown",
        reason: { code: "unsteady" },
      });
      expect(await calls("f", "import no_such", "def f(): pass")).toMatchObject({
        verdict: "unknown",
        reason: { code: "does-not-load", detail: expect.stringContaining("no_such") },
      });
    });

    it("comes to an end with calls that do not, and compares the others", async () => {
      const endless = "def f(n: int):\n  while n > 100: pass\n  return n";
      expect(await calls("f", endless, `${endless} + 0`)).toMatchObject({ verdict: "same" });
      const native = "def f(n: int): return sum(range(n)) if n > 0 else 0";
      expect(await calls("f", native, "def f(n: int): return n * (n - 1) // 2")).toMatchObject({
        verdict: "different",
      });
    });

    it("is not deceived by a version that replaces built-ins or forges a report", async () => {
      const forging = (body: string) =>
        `import builtins, sys\nbuiltins.repr = lambda x: "same"\nbuiltins.len = lambda x: 0\ndef f(n: int): ${body}\n`;
      expect(await calls("f", forging("return n"), forging("return n + 1"))).toMatchObject({
        verdict: "different",
      });
      const report = "import __main__\n__main__.__report__('{}')\ndef f(n: int): return n";
      expect((await calls("f", "def f(n: int): return n", report)).verdict).not.toBe("same");
    });

    it("compares results that are too long to be shown", async () => {
      const long = "def f(n: int): return [[n] * 20 for _ in range(400)] + [n % 7]";
      expect(await calls("f", long, long.replace("[n] * 20", "[n for _ in range(20)]"))).toMatchObject({
        verdict: "same",
      });
      const found = await calls("f", long, long.replace("% 7", "% 8"));
      expect(found).toMatchObject({ verdict: "different", counterexample: { differs: { code: "result" } } });
      expect(found.counterexample?.after.length).toBeLessThan(1_000);
    });

    it("compares programs by what they print", async () => {
      const before = "n = int(input())\nprint(sum(int(x) for x in input().split()))\n";
      const after = "xs = [input(), input()][1].split()\nprint(sum(map(int, xs)))\n";
      const wrong = after.replace("map(int, xs)", "int(x) for x in xs if int(x) < 90");
      const lenient = "import sys\nn, *xs = map(int, sys.stdin.read().split())\nprint(sum(xs))\n";
      const tests = [{ input: "3\n10 20 30\n" }, { input: "1\n12\n" }];
      expect(await compare({ before, after, tests })).toMatchObject({
        verdict: "same",
        origins: { given: 2 },
      });
      expect(await compare({ before, after: wrong, tests })).toMatchObject({
        verdict: "different",
        counterexample: { differs: { code: "output" } },
      });
      expect(await compare({ before, after: lenient, tests })).toMatchObject({
        verdict: "different",
        counterexample: { differs: { code: "how-it-ends" }, before: expect.stringContaining("EOFError") },
      });
    });

    it("calls all functions of a file that is neither told nor a program", async () => {
      const file = (body: string) => `def one(n: int): return n + 1\n\ndef two(n: int): return ${body}\n`;
      expect(await compare({ before: file("n - 1"), after: file("-1 + n") })).toMatchObject({
        verdict: "same",
      });
      const found = await compare({ before: file("n - 1"), after: file("abs(n - 1)") });
      expect(found.counterexample?.call).toMatch(/^two\(/u);
    });
  },
);
