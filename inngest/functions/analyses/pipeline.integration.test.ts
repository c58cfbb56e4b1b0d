import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import type { Part } from "@/inngest/worker-parts";
import { withoutServers } from "@/lib/composition/testing/without-servers";
import { aspects } from "@/lib/features/analyses/events";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";

/** The whole durable path on the real Postgres, the real SDK and the real engines, with the worker in this process. */
let database: TestDatabase;
let dataFolder: string;
let parts: Part[] = [];
let product: {
  analyses: typeof import("@/lib/composition/analyses").analyses;
  notifications: typeof import("@/lib/composition/notifications").notifications;
  search: typeof import("@/lib/composition/search").search;
  operations: typeof import("@/lib/composition/operations").operations;
  stopParts: typeof import("@/inngest/worker-parts").stopParts;
};

const member = (): Actor => ({
  userId: newId(),
  organisationId: newId(),
  permissions: new Set(["analyses.read", "analyses.write", "search.read", "notifications.read"]),
  platform: false,
});

beforeAll(async () => {
  database = await createTestDatabase();
  dataFolder = await mkdtemp(join(tmpdir(), "elysia-pipeline-"));
  Object.assign(process.env, {
    ...withoutServers,
    DATABASE_URL: database.appUrl,
    ELYSIA_DATA: dataFolder,
    INNGEST_SIGNING_KEY: `signkey-prod-${"ab12cd34".repeat(8)}`,
    ENGINE_THREADS: "1",
    LOG_LEVEL: "warn",
  });
  const worker = await import("@/inngest/worker-parts");
  product = {
    ...(await import("@/lib/composition/analyses")),
    ...(await import("@/lib/composition/notifications")),
    ...(await import("@/lib/composition/search")),
    ...(await import("@/lib/composition/operations")),
    stopParts: worker.stopParts,
  };
  parts = await worker.startWorkerParts();
});

afterAll(async () => {
  await product?.analyses().closeLive();
  await product?.stopParts(parts);
  await database?.drop();
  await rm(dataFolder, { recursive: true, force: true });
});

/** Watches an analysis to its end. @returns its events */
async function watchToEnd(actor: Actor, analysisId: string) {
  const events = [];
  for await (const event of product
    .analyses()
    .watchAnalysis(actor, analysisId, 0, AbortSignal.timeout(45_000))) {
    events.push(event);
  }
  return events;
}

const essay = `A tecnologia na educação brasileira é um tema de grande relevância. Muitas escolas ainda não tem acesso à internet.

Além disso, os professores precisam de formação. Portanto, o governo deve investir em infraestrutura para que todos possam aprender.`;

describe("the essay pipeline", () => {
  it("answers at once, then runs every step, saves, indexes and notifies", async () => {
    const actor = member();
    const receipt = await product
      .analyses()
      .submitEssay(actor, { text: essay, title: "Tecnologia e educação" });
    expect(receipt.status).toBe("queued");
    expect(await readdir(join(dataFolder, "objects", actor.organisationId))).toHaveLength(1);

    const events = await watchToEnd(actor, receipt.analysisId);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    expect(events[0]?.type).toBe("submitted");
    expect(events.at(-1)).toMatchObject({ type: "completed", data: { status: "completed" } });

    await expect
      .poll(async () => (await product.analyses().getAnalysis(actor, receipt.analysisId)).steps, {
        timeout: 15_000,
      })
      .toSatisfy((steps: { status: string }[]) => steps.every(({ status }) => status === "completed"));
    const detail = await product.analyses().getAnalysis(actor, receipt.analysisId);
    expect(detail).toMatchObject({ status: "completed", language: "pt", missingAspects: [] });
    expect(detail.steps).toHaveLength(aspects.essay.length + 6);

    const { text, report } = await product.analyses().getResult(actor, receipt.analysisId);
    expect(text).toBe(essay);
    expect(report.metrics.length).toBeGreaterThan(0);
    for (const finding of report.findings) expect(finding.span.end).toBeLessThanOrEqual(text.length);

    await expect.poll(() => product.notifications().unreadCount(actor), { timeout: 15_000 }).toBe(1);
    const found = async () =>
      (await product.search().search(actor, { q: "infraestrutura", limit: 10 })).items.map(({ id }) => id);
    await expect.poll(found, { timeout: 15_000 }).toEqual([receipt.analysisId]);
  });

  it("shows nothing of it to another organisation", async () => {
    const actor = member();
    const stranger = member();
    const { analysisId } = await product.analyses().submitEssay(actor, { text: essay });
    await watchToEnd(actor, analysisId);
    await expect(product.analyses().getAnalysis(stranger, analysisId)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(product.analyses().getResult(stranger, analysisId)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(product.analyses().cancelAnalysis(stranger, analysisId)).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await product.analyses().listAnalyses(stranger, { limit: 10 })).items).toEqual([]);
  });
});

describe("the code pipeline", () => {
  it("reports a syntax error as a finding, not as a failure", async () => {
    const actor = member();
    const { analysisId } = await product.analyses().submitCode(actor, { source: "def f(:\n    pass\n" });
    const events = await watchToEnd(actor, analysisId);
    expect(events.at(-1)?.type).toBe("completed");
    const { report } = await product.analyses().getResult(actor, analysisId);
    expect(report.findings[0]).toMatchObject({ category: "syntax", severity: "critical" });
  });

  it("records the run with its steps for the administrators", async () => {
    const admin: Actor = { ...member(), permissions: new Set(["runs.read", "runs.control"]), platform: true };
    const find = async () => {
      const { items } = await product.operations().listRuns(admin, { limit: 50 });
      return items.find(({ functionId }) => functionId.endsWith("analyse-code"));
    };
    await expect.poll(async () => (await find())?.status, { timeout: 15_000 }).toBe("completed");
    const pipeline = await find();
    const run = await product.operations().getRun(admin, pipeline?.id ?? "");
    expect(run.steps.map(({ name }) => name)).toEqual(expect.arrayContaining(["validate", "lint", "save"]));
    await expect(product.operations().listRuns(member(), { limit: 5 })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
