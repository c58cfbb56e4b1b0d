import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import {
  gate,
  member,
  type PipelineUnderTest,
  startPipeline,
  stubEngine,
} from "@/inngest/testing/pipeline-under-test";
import { aspects, codeAgents } from "@/lib/features/analyses/events";
import type { ReplayBody, SubmissionReceipt } from "@/lib/features/analyses/submission-schemas";
import type { Actor } from "@/lib/kernel/actor";
import { everybodyIn } from "@/lib/kernel/reach";

/** Analyses that are run again, through the whole durable path with the real engines and the real sandbox. */
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

/** Waits for the end of an analysis. @returns its detail, its stored result and what happened to it */
async function ended(actor: Actor, receipt: Promise<SubmissionReceipt>) {
  const { analysisId } = await receipt;
  const detail = await vi.waitFor(async () => {
    const found = await product.analyses().getAnalysis(actor, analysisId);
    if (found.steps.at(-1)?.status !== "completed") throw new Error("it has not ended yet");
    return found;
  }, patient);
  const { work, report } = await product.analyses().getStoredResult(actor, analysisId);
  const { progress } = product.analyses().stores;
  const events = await progress.list(everybodyIn(actor.organisationId), analysisId, 0, 200);
  const run = events.filter(({ type }) => type === "step.started").map(({ step }) => step);
  return { id: analysisId, detail, text: work.text, report, run };
}

const replayed = (actor: Actor, of: string, body: ReplayBody) =>
  ended(actor, product.analyses().replayAnalysis(actor, of, body));
const ran = (run: readonly (string | null)[], steps: readonly string[]) =>
  steps.filter((step) => run.includes(step));

const essay = `A tecnologia na educação brasileira é um tema de grande relevância. Muitas escolas ainda não tem acesso à internet.

Além disso, os professores precisam de formação. Portanto, o governo deve investir em infraestrutura para que todos possam aprender.`;

describe("an essay", () => {
  const ana = member();
  let original: Awaited<ReturnType<typeof ended>>;

  beforeAll(async () => {
    original = await ended(ana, product.analyses().submitEssay(ana, { text: essay, title: "Escolas" }));
  }, patient.timeout);

  it("from an aspect runs that one alone, and comes to the same report", async () => {
    const analyse = vi.spyOn(product.analysisPipeline().engine, "analyse");
    const again = await replayed(ana, original.id, { from: "cohesion" });
    expect(ran(again.run, aspects.essay)).toEqual(["cohesion"]);
    expect(analyse.mock.calls.map(([{ aspect }]) => aspect)).toEqual(["cohesion"]);
    expect(again.report).toEqual(original.report);
    expect(again.detail).toMatchObject({ status: "completed", replayOf: original.id, title: "Escolas" });
    const spelling = again.detail.steps.find(({ step }) => step === "spelling");
    expect(spelling).toMatchObject({ status: "completed", attempts: 0 });
  });

  it("from the end runs no aspect, and comes to the same report", async () => {
    const again = await replayed(ana, original.id, { from: "consolidate" });
    expect(ran(again.run, aspects.essay)).toEqual([]);
    expect(again.report).toEqual(original.report);
  });

  it("is told to be of two engines where one of its aspects is of a newer one", async () => {
    const { engine } = product.analysisPipeline();
    const analyse = engine.analyse;
    vi.spyOn(engine, "analyse").mockImplementation(async (request) => ({
      ...(await analyse(request)),
      engine: "essay@newer",
    }));
    const again = await replayed(ana, original.id, { from: "structure" });
    expect(again.report.engine).toBe(`essay@newer, ${original.report.engine}`);
    expect(again.report.findings).toEqual(original.report.findings);
  });

  it("on another text runs as a whole and finds what there is; the original stays as it is", async () => {
    const text = essay.replace("não tem acesso", "não têm acesso");
    const again = await replayed(ana, original.id, { from: "consolidate", text });
    expect(ran(again.run, aspects.essay)).toEqual([...aspects.essay]);
    expect(again.text).toBe(text);
    expect(again.report.findings).not.toEqual(original.report.findings);
    const kept = await product.analyses().getStoredResult(ana, original.id);
    expect(kept).toMatchObject({ work: { text: essay }, report: original.report });
  });

  it("belongs to its organisation, and has to have ended", async () => {
    const { opened, open } = gate();
    stubEngine(product, () => opened);
    const { analysisId } = await product.analyses().submitEssay(ana, { text: essay });
    await expect(product.analyses().replayAnalysis(member(), original.id, {})).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(product.analyses().replayAnalysis(ana, analysisId, {})).rejects.toMatchObject({
      code: "not_finished",
    });
    open();
    await ended(ana, Promise.resolve({ analysisId, status: "queued" }));
  });
});

describe("a code", () => {
  const ana = member();
  const source = `def common(first: list[int], second: list[int]) -> list[int]:
    return [item for item in first if item in second]
`;
  let original: Awaited<ReturnType<typeof ended>>;

  beforeAll(async () => {
    const body = { source, entryPoint: "common", inputs: ["([1, 2, 3], [2, 3])"], timeBudget: 30 };
    original = await ended(ana, product.analyses().submitCode(ana, body));
  }, patient.timeout);

  it("from the end runs neither aspects nor agents, and comes to the same report with the same receipt", async () => {
    const again = await replayed(ana, original.id, { from: "notify" });
    expect(ran(again.run, [...aspects.code, ...codeAgents])).toEqual([]);
    expect(again.report).toEqual(original.report);
    const receipts = [original, again].map(({ id }) =>
      product
        .analyses()
        .getReceipt(ana, id)
        .catch(({ code }) => code),
    );
    const [one, other] = await Promise.all(receipts);
    expect(other).toEqual(one);
  });

  it("from an agent runs that one and those after it, on what those before it left", async () => {
    const { optimiser } = product.analysisPipeline();
    const [propose, verify] = [vi.spyOn(optimiser, "propose"), vi.spyOn(optimiser, "verify")];
    const again = await replayed(ana, original.id, { from: "benchmarker" });
    expect(ran(again.run, [...aspects.code, ...codeAgents])).toEqual(["benchmarker", "reviewer"]);
    expect([propose, verify].map((spy) => spy.mock.calls.length)).toEqual([0, 0]);
    expect(again.detail).toMatchObject({ status: "completed", missingAspects: [] });
    expect(again.report.findings).toEqual(original.report.findings);
  });

  it("from the beginning runs as a whole, though the same code was analysed before", async () => {
    const again = await replayed(ana, original.id, {});
    expect(again.report.reused).toBeUndefined();
    expect(ran(again.run, [...aspects.code, ...codeAgents])).toEqual([...aspects.code, ...codeAgents]);
    expect(again.report.findings).toEqual(original.report.findings);
  });

  it("from an aspect runs the agents as well, which go by what the aspects find", async () => {
    const again = await replayed(ana, original.id, { from: "syntax" });
    expect(ran(again.run, [...aspects.code, ...codeAgents])).toEqual(["syntax", ...codeAgents]);
  });
});
