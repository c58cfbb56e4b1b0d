import { afterAll, beforeAll, expect, it, vi } from "vitest";
import {
  member,
  type PipelineUnderTest,
  startPipeline,
  stubEngine,
} from "@/inngest/testing/pipeline-under-test";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";

/** A text whose turn is given up by the durable function, what its readers are told, and how it gets another turn. */

let product: PipelineUnderTest;
let texts: typeof import("@/lib/composition/texts").texts;
let author: Actor;
let id: string;

const patient = { timeout: 60_000, interval: 200 };
const known = (actor: Actor) => texts().getText(actor, id);
const colleague = (...permissions: ("analyses.read" | "analyses.write" | "analyses.review")[]): Actor => ({
  ...{ ...member(), organisationId: author.organisationId },
  permissions: new Set(permissions),
});

beforeAll(async () => {
  product = await startPipeline();
  ({ texts } = await import("@/lib/composition/texts"));
  stubEngine(product);
  author = member();
});
afterAll(async () => {
  await texts().close();
  await product.stop();
});

it("says that a text could not be read, and reads it once somebody who may asks for it", async () => {
  const enrich = vi.spyOn(texts().engine, "enrich").mockRejectedValue(new Error("the thread died"));
  const compare = vi.spyOn(texts().engine, "fingerprint").mockRejectedValue(new AppError("too_large"));
  ({ analysisId: id } = await product.analyses().submitEssay(author, { text: "O rio secou em agosto." }));
  await expect.poll(async () => (await known(author)).state, patient).toBe("failed");
  expect(await known(author)).toMatchObject({ failure: "internal", enrichment: null });
  expect(enrich).toHaveBeenCalledTimes(5);

  const { retryText } = texts();
  const refused = [
    [member(), "not_found"],
    [colleague("analyses.write"), "not_found"],
    [colleague("analyses.read", "analyses.review"), "forbidden"],
  ] as const;
  for (const [actor, code] of refused) await expect(retryText(actor, id)).rejects.toMatchObject({ code });

  enrich.mockRestore();
  await retryText(author, id);
  await expect.poll(async () => (await known(author)).failure, patient).toBe("too_large");
  expect(await known(author)).toMatchObject({ state: "failed", enrichment: { words: 5 } });
  expect(compare).toHaveBeenCalledTimes(1);

  compare.mockRestore();
  await retryText(colleague("analyses.read", "analyses.write", "analyses.review"), id);
  await expect.poll(async () => (await known(author)).state, patient).toBe("ready");
  expect(await known(author)).toMatchObject({ failure: null, enrichment: { words: 5 } });
  await expect(retryText(author, id)).rejects.toMatchObject({ code: "conflict" });
}, 180_000);

it("what a later turn fails to renew stays as it was", async () => {
  const enrich = vi.spyOn(texts().engine, "enrich").mockRejectedValue(new AppError("too_large"));
  await product.superuser`update texts.texts set enriched_by = 'enrichment@0' where id = ${id}`;
  const { refresh } = texts().reading;
  const { systemEverywhere } = await import("@/lib/kernel/actor");
  expect(await refresh(systemEverywhere, "all", async () => {})).toEqual({ asked: 1, current: 0 });
  const failure = async () =>
    (await product.superuser`select failure from texts.texts where id = ${id}`).map((row) => row.failure);
  await expect.poll(failure, patient).toEqual(["too_large"]);
  expect(await known(author)).toMatchObject({ state: "ready", failure: null, enrichment: { words: 5 } });

  enrich.mockRestore();
  expect(await refresh(systemEverywhere, "all", async () => {})).toEqual({ asked: 1, current: 0 });
  const version = async () => {
    const [row] = await product.superuser`select enriched_by, failure from texts.texts where id = ${id}`;
    return [row?.enriched_by === "enrichment@0", row?.failure];
  };
  await expect.poll(version, patient).toEqual([false, null]);
}, 90_000);
