import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import {
  administrator,
  member,
  type PipelineUnderTest,
  startPipeline,
} from "@/inngest/testing/pipeline-under-test";
import { codeAgents } from "@/lib/features/analyses/events";
import { optimisation } from "@/lib/features/analyses/optimisation-schemas";
import type { SubmitCodeBody } from "@/lib/features/analyses/submission-schemas";
import type { Actor } from "@/lib/kernel/actor";

/** Codes through the whole durable path, with the real sandbox: bubblewrap where it works, else Pyodide. */
let product: PipelineUnderTest;
const patient = { timeout: 300_000, interval: 100 };

beforeAll(async () => {
  product = await startPipeline();
});
afterAll(async () => {
  await product?.stop();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const source = `import os


def common(first: list[int], second: list[int]) -> list[int]:
    found = []
    for item in first:
        if item in second:
            found.append(item)
    return found
`;
const numbers = (step: number): string =>
  `[${Array.from({ length: 800 }, (_, index) => index * step).join(", ")}]`;
const body: SubmitCodeBody = {
  source,
  entryPoint: "common",
  inputs: [`(${numbers(1)}, ${numbers(2)})`],
  timeBudget: 300,
};

async function analysed(actor: Actor, input: SubmitCodeBody) {
  const { analysisId } = await product.analyses().submitCode(actor, input);
  const analysis = await vi.waitFor(async () => {
    const detail = await product.analyses().getAnalysis(actor, analysisId);
    if (detail.steps.at(-1)?.status !== "completed") throw new Error("it has not ended yet");
    return detail;
  }, patient);
  const { report } = await product.analyses().getResult(actor, analysisId);
  return { analysisId, analysis, report, gained: optimisation.safeParse(report.details.optimisation).data };
}

const agentsOf = ({ steps }: Awaited<ReturnType<typeof analysed>>["analysis"]) =>
  steps.filter(({ group }) => group === "agents");

describe("a code that can be faster", () => {
  const ana = member();
  let first: Awaited<ReturnType<typeof analysed>>;

  beforeAll(async () => {
    first = await analysed(ana, body);
  }, patient.timeout);

  it("is rewritten, verified, measured and reviewed by five agents", () => {
    const { analysis, gained } = first;
    expect(analysis).toMatchObject({ status: "completed", missingAspects: [] });
    expect(analysis.submission.options).toMatchObject({ depth: "standard", entryPoint: "common" });
    expect(agentsOf(analysis).map(({ step, status }) => [step, status])).toEqual(
      codeAgents.map((agent) => [agent, "completed"]),
    );
    expect(gained).toMatchObject({
      rewrites: expect.arrayContaining([
        expect.objectContaining({ rule: "rewrite/list-membership", gain: "asymptotic" }),
      ]),
    });
    const membership = gained?.rewrites.find(({ rule }) => rule === "rewrite/list-membership");
    const [place] = membership?.places ?? [];
    expect(source.slice(place?.start, place?.end)).toContain("second");
    expect(gained?.source).toContain("set(second)");
    expect(gained?.measurement?.speedup?.median).toBeGreaterThan(1.1);
    expect(gained?.verification?.origins.given).toBe(1);
  });

  it("claims the gain where the interpreter is native; in WebAssembly the clocks may disagree on a busy machine", () => {
    const { status, environment, measurement } = first.gained ?? {};
    expect(status).toBe(measurement?.verdict === "claimed" ? "measured" : "verified");
    if (environment?.native) expect(measurement?.verdict).toBe("claimed");
  });

  it("has a run for each agent, with what it was given and what it made, and no source in them", async () => {
    const admin = administrator();
    const { items } = await product.operations().listRuns(admin, { limit: 100 });
    for (const agent of codeAgents) {
      const found = items.find(({ functionId }) => functionId.endsWith(`analyse-code-${agent}`));
      const run = await product.operations().getRun(admin, found?.id ?? "");
      expect(run.status).toBe("completed");
      const [input, output] = [JSON.stringify(run.input), JSON.stringify(run.output)];
      expect(input).toContain(first.analysisId);
      expect(output).not.toBe("null");
      expect(input + output).not.toContain("def common");
    }
  });

  it("has a receipt and a proof, for its organisation alone", async () => {
    const { receipt, proof } = await product.analyses().getReceipt(ana, first.analysisId);
    expect(receipt).toMatchObject({ format: "elysia-receipt-1", code: { before: { source } } });
    if (first.gained?.status === "measured") expect(proof).toContain("BEFORE");
    await expect(product.analyses().getReceipt(member(), first.analysisId)).rejects.toMatchObject({
      code: "not_found",
    });
    const reader: Actor = { ...ana, permissions: new Set() };
    await expect(product.analyses().getReceipt(reader, first.analysisId)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("is answered from the stored result when it comes again, and says so", async () => {
    const verify = vi.spyOn(product.analysisPipeline().optimiser, "verify");
    const again = await analysed(ana, { ...body, title: "Again" });
    expect(verify).not.toHaveBeenCalled();
    expect(again.report).toEqual({
      ...first.report,
      reused: { analysisId: first.analysisId, at: first.analysis.finishedAt },
    });
    expect(again.analysis.steps.every(({ status }) => status === "completed")).toBe(true);
    const receipts = [first, again].map(({ analysisId }) => product.analyses().getReceipt(ana, analysisId));
    const [one, other] = await Promise.all(receipts);
    expect(other).toEqual(one);
  });

  it("is analysed anew for another organisation, and with other options", async () => {
    const elsewhere = await analysed(member(), { ...body, depth: "quick" });
    expect(elsewhere.report.reused).toBeUndefined();
    const quick = await analysed(ana, { ...body, depth: "quick" });
    expect(quick.report.reused).toBeUndefined();
    expect(quick.gained).toMatchObject({ status: "skipped", reason: { code: "findings-alone" } });
  });
});

it("tells what a focus is about, and of other things no mere remarks", async () => {
  const actor = member();
  const all = await analysed(actor, { source, depth: "quick" });
  const security = await analysed(actor, { source, depth: "quick", focus: "security" });
  const remarks = all.report.findings.filter(({ severity }) => severity === "info");
  expect(remarks.length).toBeGreaterThan(0);
  expect(security.report.findings).toEqual(
    all.report.findings.filter(({ severity, category }) => severity !== "info" || category === "security"),
  );
});

it("keeps the rest of the report where the sandbox is broken", async () => {
  const { optimiser } = product.analysisPipeline();
  vi.spyOn(optimiser, "verify").mockRejectedValue(new Error("the sandbox is broken"));
  const { analysis, report } = await analysed(member(), body);
  expect(analysis).toMatchObject({ status: "partial", missingAspects: ["optimisation"] });
  expect(report.findings.length).toBeGreaterThan(0);
  expect(agentsOf(analysis).map(({ status }) => status)).toEqual([
    "completed",
    "completed",
    "failed",
    "pending",
    "pending",
  ]);
});

it("says which tests the code passes, and leaves a code alone that no rule has anything to say of", async () => {
  const { report, gained } = await analysed(member(), {
    source: "print(int(input()) * 2)\n",
    tests: [
      { input: "4\n", output: "8\n" },
      { input: "5\n", output: "11" },
    ],
  });
  expect(report.metrics).toContainEqual(expect.objectContaining({ id: "tests-passed", value: 1 }));
  expect(["none", "verified", "measured"]).toContain(gained?.status);
});
