import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { administrator, startPipeline, stubEngine } from "@/inngest/testing/pipeline-under-test";
import { type Actor, permissions } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";

let pipeline: Awaited<ReturnType<typeof startPipeline>>;
let audit: typeof import("./audit").audit;

beforeAll(async () => {
  vi.stubEnv("ELYSIA_SECRET", "a secret of more than thirty-two characters");
  pipeline = await startPipeline();
  ({ audit } = await import("./audit"));
  stubEngine(pipeline);
});
afterAll(() => pipeline.stop());

const organisationId = newId();
const reviewer = (): Actor => ({
  userId: newId(),
  organisationId,
  permissions: new Set(permissions),
  platform: false,
});
const platform = (): Actor => ({ ...administrator(), permissions: new Set(permissions) });

const actionsOf = async (actor: Actor, chain?: string) =>
  (await audit().list(actor, chain ? { chain } : {})).items.map(({ action, actor: who, target }) => ({
    action,
    who: who?.id,
    target: target?.id,
  }));

it("tells of works that others than their authors cancelled or ran again, not of what people do with their own", async () => {
  const [author, other] = [reviewer(), reviewer()];
  const { analyses } = pipeline;
  const handIn = () => analyses().submitEssay(author, { text: "Um texto. ".repeat(40) });
  const settled = async (id: string) => {
    const state = async () => (await analyses().getAnalysis(author, id)).status;
    await expect.poll(state, { timeout: 30_000 }).toBe("completed");
  };
  const { analysisId } = await handIn();
  await settled(analysisId);
  await analyses().replayAnalysis(other, analysisId, {});
  for (const actor of [author, other]) {
    const { analysisId: next } = await handIn();
    await analyses()
      .cancelAnalysis(actor, next)
      .catch((error: unknown) => expect(error).toMatchObject({ code: "not_cancellable" }));
  }
  await expect
    .poll(() => actionsOf(author))
    .toContainEqual({ action: "analysis.replayed", who: other.userId, target: analysisId });
  const cancelled = (await actionsOf(author)).filter(({ action }) => action === "analysis.cancelled");
  expect(cancelled.every(({ who }) => who === other.userId)).toBe(true);
});

it("tells in the platform's chain what operators do with runs", async () => {
  const actor = platform();
  const { analysisId } = await pipeline
    .analyses()
    .submitEssay(reviewer(), { text: "Outro texto. ".repeat(40) });
  const ended = async () =>
    (await pipeline.operations().listRuns(actor, { limit: 50 })).items.find(
      ({ status }) => status === "completed",
    );
  await expect.poll(ended, { timeout: 30_000 }).toBeDefined();
  const run = await ended();
  await pipeline.operations().rerunRun(actor, run?.id ?? "");
  expect(analysisId).toBeTruthy();
  expect(await actionsOf(actor, "platform")).toContainEqual({
    action: "run.repeated",
    who: actor.userId,
    target: run?.id,
  });
  await expect(pipeline.operations().cancelRun(actor, run?.id ?? "")).rejects.toMatchObject({
    code: "not_cancellable",
  });
  expect((await actionsOf(actor, "platform")).map(({ action }) => action)).not.toContain("run.cancelled");
});
