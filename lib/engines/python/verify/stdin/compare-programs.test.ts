import { describe, expect, it } from "vitest";
import type { PythonRun, PythonRunResult } from "../../run-python";
import { comparePrograms, usualProgramOptions } from "./compare-programs";

const usual: PythonRunResult = {
  outcome: "ok",
  stdout: "",
  error: "",
  report: null,
  wallMs: 1,
  cpuMs: 1,
  peakMemoryBytes: null,
};

/** A sandbox in which programs are named functions of their input; no line is ever left unexecuted but `missed`. */
function scripted(
  programs: Record<string, (stdin: string) => Partial<PythonRunResult>>,
  missed: number[] = [],
) {
  return async ({ program, stdin = "" }: PythonRun): Promise<PythonRunResult> => {
    const known = programs[program];
    return known ? { ...usual, ...known(stdin) } : { ...usual, report: JSON.stringify(missed) };
  };
}

const sum = (stdin: string) => ({
  stdout: `${stdin.split(/\s+/u).reduce((all, part) => all + Number(part), 0)}\n`,
});
const failure = { outcome: "error", error: "ValueError: bad" } as const;
const compare = (
  before: (stdin: string) => Partial<PythonRunResult>,
  after: (stdin: string) => Partial<PythonRunResult>,
  missed: number[] = [],
  tests = ["10 20\n", "31 11\n"],
) =>
  comparePrograms(
    scripted({ "print(1)": before, "print(2)": after }, missed),
    { before: "print(1)", after: "print(2)", tests, larger: [] },
    usualProgramOptions,
  );

describe("comparing programs", () => {
  it("accepts one that prints the same for given and for changed inputs", async () => {
    const same = await compare(sum, sum);
    expect(same).toMatchObject({ verdict: "same", origins: { given: 2 }, workload: { kind: "stdin" } });
    expect(same.origins.mutated).toBeGreaterThan(5);
  });

  it("shows the input for which another prints something else", async () => {
    const after = (stdin: string) => (/\b99\b/u.test(stdin) ? { stdout: "0\n" } : sum(stdin));
    const found = await compare(sum, after);
    expect(found).toMatchObject({
      verdict: "different",
      counterexample: { differs: { code: "output" }, after: "0\n" },
    });
    expect(found.counterexample?.call).toContain("99");
  });

  it("learns nothing from changed inputs on which the first one fails, but much from given ones", async () => {
    const strict = (stdin: string) =>
      stdin.startsWith("10 20") || stdin.startsWith("31 11") ? sum(stdin) : failure;
    expect((await compare(strict, sum)).verdict).toBe("same");
    const found = await compare(() => failure, sum);
    expect(found).toMatchObject({ verdict: "different", counterexample: { before: "ValueError: bad" } });
  });

  it("takes an exception of another type for a difference", async () => {
    const found = await compare(
      () => failure,
      () => ({ outcome: "error", error: "KeyError: 1" }),
    );
    expect(found.counterexample).toMatchObject({ differs: { code: "how-it-ends" }, after: "KeyError: 1" });
  });

  it("knows nothing where the first one is never the same", async () => {
    let count = 0;
    const restless = () => {
      count += 1;
      return { stdout: String(count) };
    };
    expect(await compare(restless, restless)).toMatchObject({
      verdict: "unknown",
      reason: { code: "unsteady" },
    });
  });

  it("knows nothing where a changed line is not executed, or the second one does not end", async () => {
    expect(await compare(sum, sum, [1])).toMatchObject({
      verdict: "unknown",
      reason: { code: "unreached", detail: "1" },
    });
    expect(await compare(sum, () => ({ outcome: "timeout" }))).toMatchObject({
      verdict: "unknown",
      reason: { code: "slower" },
    });
  });
});
