import { expect, test } from "vitest";
import { ran } from "./testing/ran";

const jsonl = (...lines: object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join("");
const answers = (lines: string[]): Record<string, unknown>[] => lines.map((line) => JSON.parse(line));

/** Starting an interpreter in WebAssembly, where no other works, takes seconds on a busy machine. */
const patience = 120_000;

test(
  "snippets are run one by one, and the answers keep their order",
  async () => {
    const input = jsonl(
      { id: 1, source: "print('x' * 3_000)" },
      { id: 2, source: "1 / 0" },
      { id: 3, source: "def go():\n    print('gone')", entry_point: "go" },
      { id: 4, source: 5 },
      { id: 5, source: "while True: pass" },
    );
    const { code, lines } = await ran(["sandbox", "--batch", "-"], input);
    expect(code).toBe(0);
    const [long, failed, called, wrong, endless] = answers(lines);
    expect(long).toMatchObject({ id: 1, outcome: "ok", stdout: "x".repeat(2_000) });
    expect(failed).toMatchObject({
      id: 2,
      outcome: "error",
      error: expect.stringContaining("ZeroDivisionError"),
    });
    expect(called).toMatchObject({ id: 3, outcome: "ok", stdout: "gone\n" });
    expect(wrong).toEqual({ id: 4, error: expect.stringContaining("source") });
    expect(endless).toMatchObject({ id: 5, outcome: "timeout" });
  },
  patience,
);

test(
  "two versions are compared, with a counterexample where they differ",
  async () => {
    const before = "def first(xs: list[int]) -> int:\n    return sorted(xs)[0]\n";
    const same = "def first(xs: list[int]) -> int:\n    ordered = sorted(xs)\n    return ordered[0]\n";
    const input = jsonl(
      { id: "a", before, after: same, entry_point: "first" },
      { id: "b", before, after: before.replace("[0]", "[-1]"), entry_point: "first" },
      { id: "c", before: "import no_such_module\n", after: before, entry_point: "first" },
    );
    const { code, lines } = await ran(["code", "compare", "--batch", "-"], input);
    expect(code).toBe(0);
    const [first, second, third] = answers(lines);
    expect(first).toEqual({ id: "a", verdict: "same" });
    expect(second).toMatchObject({
      id: "b",
      verdict: "different",
      counterexample: { call: expect.any(String), differs: "result", code: "result" },
    });
    expect(third).toMatchObject({ verdict: "unknown", reason: { code: "does-not-load" } });
  },
  patience,
);

test(
  "a slow program is answered with a faster one that was verified",
  async () => {
    const source = "n = int(input())\ntotal = 0\nfor i in range(n):\n    total += i % 7\nprint(total)\n";
    const tests = [{ input: "10\n", output: "24\n" }, { input: "3\n" }];
    const input = jsonl(
      { id: 1, kind: "stdin", source, tests, stress: ["400000\n"] },
      { id: 2, kind: "stdin", source: "print(input())\n", tests: [{ input: "a\n" }] },
      { id: 3, kind: "stdin", source: "print(\n" },
    );
    const { code, lines } = await ran(["code", "--batch", "-"], input);
    expect(code).toBe(0);
    const [fast, , broken] = answers(lines);
    expect(fast).toMatchObject({ id: 1, rules: expect.arrayContaining(["rewrite/script-into-function"]) });
    expect(["measured", "verified"]).toContain(fast?.status);
    expect(fast?.source).toContain("def main():");
    expect(broken).toMatchObject({ id: 3, status: "none", rules: [], speedup: null });
  },
  patience,
);
