import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { member, type PipelineUnderTest, startPipeline } from "@/inngest/testing/pipeline-under-test";
import { optimisation } from "@/lib/features/analyses/optimisation-schemas";
import type { SubmitCodeBody } from "@/lib/features/analyses/submission-schemas";
import type { Actor } from "@/lib/kernel/actor";
import { type ChatServer, fenced, startChatServer } from "@/lib/platform/llm/testing/chat-server";

/** Codes through the whole durable path with a model at its far edge and the real sandbox. */
let server: ChatServer;
let product: PipelineUnderTest;
const patience = 300_000;

beforeAll(async () => {
  server = await startChatServer();
  vi.stubEnv("OPTIMISER_URL", server.url);
  vi.stubEnv("OPTIMISER_MODEL", "tiny");
  product = await startPipeline();
});
afterAll(async () => {
  await product?.stop();
  await server.close();
});

/** The largest sum of neighbours: each rule of ours leaves it quadratic. */
const source = `def best(xs: list[int]) -> int:
    most = 0
    for i in range(len(xs)):
        total = 0
        for j in range(i, len(xs)):
            total += xs[j]
            if total > most:
                most = total
    return most
`;
const linear = `def best(xs: list[int]) -> int:
    most = here = 0
    for x in xs:
        here = max(0, here + x)
        if here > most:
            most = here
    return most
`;
const many = `([${Array.from({ length: 700 }, (_, index) => ((index * 37) % 19) - 9).join(", ")}],)`;
const body: SubmitCodeBody = { source, entryPoint: "best", inputs: [many, "([1, -2, 3],)"], timeBudget: 120 };

async function analysed(actor: Actor, input: SubmitCodeBody) {
  const { analysisId } = await product.analyses().submitCode(actor, input);
  await vi.waitFor(
    async () => {
      const { steps } = await product.analyses().getAnalysis(actor, analysisId);
      if (steps.at(-1)?.status !== "completed") throw new Error("it has not ended yet");
    },
    { timeout: patience, interval: 100 },
  );
  const { report } = await product.analyses().getResult(actor, analysisId);
  return { analysisId, report, gained: optimisation.parse(report.details.optimisation) };
}

it(
  "a version by a model is verified, measured and shown as such, with its receipt; the same code asks nobody again",
  async () => {
    server.say(fenced(linear, linear.replace("max(0, here + x)", "here + x")));
    const ana = member();
    const { analysisId, gained } = await analysed(ana, body);
    expect(gained.model).toEqual({ name: "tiny", candidates: 2, reason: null });
    expect(gained.source).toBe(linear);
    expect(gained.rewrites.map(({ rule }) => rule)).toEqual(["model/tiny"]);
    expect(gained.measurement?.speedup?.median).toBeGreaterThan(1.5);
    expect(gained.attempts.map(({ verdict }) => verdict)).toEqual(
      expect.arrayContaining(["same", "different"]),
    );
    const { receipt } = await product.analyses().getReceipt(ana, analysisId);
    expect(receipt).toMatchObject({ writtenBy: "model/tiny", code: { after: { source: linear } } });
    const asked = server.asked.length;
    expect((await analysed(ana, { ...body, title: "Again" })).report.reused).toMatchObject({ analysisId });
    expect(server.asked).toHaveLength(asked);
  },
  patience,
);

it(
  "a model that never answers takes its share of the time, and is asked anew when the code comes again",
  async () => {
    server.answerWith(() => undefined);
    const ana = member();
    const { gained } = await analysed(ana, { ...body, timeBudget: 6 });
    expect(gained.model).toEqual({ name: "tiny", candidates: 0, reason: { code: "model-silent" } });
    expect(gained.rewrites.every(({ rule }) => rule !== "model/tiny")).toBe(true);
    const asked = server.asked.length;
    expect((await analysed(ana, { ...body, timeBudget: 6 })).report.reused).toBeUndefined();
    expect(server.asked.length).toBeGreaterThan(asked);
  },
  patience,
);
