import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { member, type PipelineUnderTest, startPipeline } from "@/inngest/testing/pipeline-under-test";
import type { SubmissionReceipt } from "@/lib/features/analyses/submission-schemas";
import type { Actor } from "@/lib/kernel/actor";

/** Works side by side as the pipeline leaves them. */
let product: PipelineUnderTest;
let compare: typeof import("./drafts").compareDrafts;

beforeAll(async () => {
  product = await startPipeline();
  compare = (await import("./drafts")).compareDrafts;
});
afterAll(async () => {
  await product?.stop();
});

async function analysed(actor: Actor, receipt: Promise<SubmissionReceipt>): Promise<string> {
  const { analysisId } = await receipt;
  const look = async () => {
    const { steps } = await product.analyses().getAnalysis(actor, analysisId);
    if (steps.at(-1)?.status !== "completed") throw new Error("it has not ended yet");
  };
  await vi.waitFor(look, { timeout: 120_000, interval: 100 });
  return analysisId;
}

const source = "import os\n\n\ndef double(value: int) -> int:\n    return value * 2\n";

describe("a replay beside its original", () => {
  it("is told to be identical, for code though it was measured again", { timeout: 240_000 }, async () => {
    const ana = member();
    const body = { source, entryPoint: "double", inputs: ["(3,)"], timeBudget: 20 };
    const original = await analysed(ana, product.analyses().submitCode(ana, body));
    const replay = (given: object) => analysed(ana, product.analyses().replayAnalysis(ana, original, given));
    const again = await compare(ana, [original, await replay({ from: "benchmarker" })]);
    expect(again).toMatchObject({
      kind: "code",
      identical: true,
      resolved: { count: 0 },
      fresh: { count: 0 },
    });
    expect(again.optimisations?.after).toEqual(again.optimisations?.before);
    expect(again.before.versions).toEqual([expect.stringMatching(/^python@/)]);

    const edited = await compare(ana, [original, await replay({ text: source.replace("import os\n", "") })]);
    expect(edited).toMatchObject({ identical: false, resolved: { count: 1 }, fresh: { count: 0 } });
    const essay = product.analyses().submitEssay(ana, { text: "Um texto curto sobre o mar." });
    await expect(compare(ana, [original, await analysed(ana, essay)])).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(compare(member(), [original, original])).rejects.toMatchObject({ code: "not_found" });
  });
});
