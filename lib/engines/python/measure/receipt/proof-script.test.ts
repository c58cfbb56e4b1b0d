import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Measurement } from "../measurement";
import type { MeasureInput } from "../prepare";
import { proofScript } from "./proof-script";
import { makeReceipt, type Receipt } from "./receipt";

const claimed: Measurement = {
  verdict: "claimed",
  speedup: { median: 90, minimum: 88, low: 80, high: 95 },
  pairs: [],
  medians: { before: 9, after: 0.1 },
  net: null,
  memory: null,
  clock: "cpu",
  rounds: 3,
  cases: [0],
  load: 1,
  spread: 0.01,
  noisy: false,
  attempts: 1,
  spentMs: 900,
};

const receiptOf = (input: MeasureInput): Receipt =>
  makeReceipt({
    input,
    seed: 1,
    environment: { adapter: "bubblewrap", python: "3.11.2", native: true },
    measurement: claimed,
    growth: null,
  });

const distinct = `# "quotes" ''' """ \\u00e9 \\ é 😀 {{AFTER}}
def work(xs):
    kept = []
    for x in xs:
        if x not in kept:
            kept.append(x)
    return kept
`;
const quick = "def work(xs):\n    return list(dict.fromkeys(xs))\n";
/** Another answer at the third call of an interpreter. */
const fickle = `import sys
def work(xs):
    sys.calls = getattr(sys, "calls", 0) + 1
    return list(dict.fromkeys(xs))[: 2 if sys.calls == 3 else None]
`;
const many = `([${Array.from({ length: 1_500 }, (_, index) => index).join(",")}],)`;
const calls = (before: string, after: string): MeasureInput => ({
  before,
  after,
  workload: {
    kind: "calls",
    entryPoint: "work",
    cases: [many, "([3, 1, 3],)"].map((args) => ({ args, origin: "given" })),
  },
});

const counting = "total = 0\nfor i in range(int(input())):\n    total += i % 7\nprint(total)\n";
const formula =
  "n = int(input())\nrest = n % 7\nprint(n // 7 * 21 + rest * (rest - 1) // 2)\nraise SystemExit\n";
const programs = (before: string, after: string): MeasureInput => ({
  before,
  after,
  workload: { kind: "stdin", cases: [{ input: "300000\n", origin: "given" }] },
});

type Ended = { status: number; stdout: string };

const runPython = (args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile("python3", args, { timeout: 100_000 }, (error, stdout) =>
      resolve({ status: error ? Number(error.code ?? -1) : 0, stdout }),
    );
  });

const hasPython = (await runPython(["-c", "import sys; sys.exit(sys.version_info < (3, 8))"])).status === 0;

describe("proofScript", () => {
  it("proves nothing where nothing is claimed", async () => {
    const receipt = receiptOf(calls(distinct, quick));
    receipt.measurement = { ...claimed, verdict: "no-gain" };
    await expect(proofScript(receipt)).rejects.toThrow("claims nothing");
  });

  it("is plain ASCII, whatever the code holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        const script = await proofScript(receiptOf(calls(text, `'''${text}`)));
        expect(/^[\n\x20-\x7e]*$/u.test(script)).toBe(true);
        expect(script.match(/'''/gu)?.length).toBe(8);
      }),
      { numRuns: 30 },
    );
  });
});

describe.skipIf(!hasPython)(`proof.py${hasPython ? "" : " (not run: no Python 3.8 or later here)"}`, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "proof-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const prove = async (receipt: Receipt): Promise<Ended> => {
    const file = join(folder, "proof.py");
    await writeFile(file, await proofScript(receipt));
    return runPython([file]);
  };

  it.each([
    ["calls", calls(distinct, quick), 2],
    ["programs", programs(counting, formula), 1],
  ])("sees a gain of %s again", { timeout: 120_000 }, async (_, input, inputs) => {
    const { status, stdout } = await prove(receiptOf(input));
    expect(stdout).toContain(`Same results on ${inputs} inputs.`);
    expect(stdout).toMatch(/^ {3}5 +[\d.]+ +[\d.]+ +[\d.]+$/mu);
    expect(stdout).toMatch(
      /^Seen again: [\d.]+ times as fast \(receipt: 90\.00, 95 % from 80\.00 to 95\.00\)\.$/mu,
    );
    expect(status).toBe(0);
  });

  it.each([
    ["the code is slower", calls(quick, distinct), "Not seen again: 0."],
    ["the code is the same", programs(counting, counting), "Not seen again: "],
    ["the results differ", calls(distinct, "def work(xs):\n    return xs\n"), "gave different results"],
    ["the results change", calls(distinct, fickle), "when it was made again"],
    ["a version fails", programs(counting, "raise ValueError\n"), "did not end well"],
  ])("ends with 1 when %s", { timeout: 120_000 }, async (_, input, told) => {
    const { status, stdout } = await prove(receiptOf(input));
    expect(stdout).toContain(told);
    expect(status).toBe(1);
  });

  it("ends with 1 when the code is not the one that was measured", async () => {
    const receipt = receiptOf(calls(distinct, quick));
    receipt.code.after.source = "def work(xs):\n    return []\n";
    const { status, stdout } = await prove(receipt);
    expect(stdout).toContain("Not seen again: the code after is not the one that was measured.");
    expect(status).toBe(1);
  });
});
