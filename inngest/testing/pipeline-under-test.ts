import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "inngest/edge";
import { type MockInstance, vi } from "vitest";
import { createTestDatabase } from "@/db/testing/test-database";
import { withoutServers } from "@/lib/composition/testing/without-servers";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";

const silent = { info() {}, warn() {}, error() {} };

export type PipelineUnderTest = Awaited<ReturnType<typeof startPipeline>>;

/**
 * The whole durable path on a database of its own: the product's functions, the SDK, the embedded runner and the outbox
 * relays, in this process. Retries come at once. Settings are parsed once a process: one call a test file.
 * @param workers how many workers share the database
 */
export async function startPipeline({ workers = 1 }: { workers?: number } = {}) {
  const database = await createTestDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), "elysia-pipeline-"));
  const settings = {
    ...withoutServers,
    DATABASE_URL: database.appUrl,
    ELYSIA_DATA: dataFolder,
    INNGEST_SIGNING_KEY: `signkey-prod-${"ab12cd34".repeat(8)}`,
    ENGINE_THREADS: "1",
    LOG_LEVEL: "silent",
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const [db, client, product] = await Promise.all([
    import("@/db/client"),
    import("@/inngest/client"),
    loadProduct(),
  ]);
  const { createRunnerFetch } = await import("@/inngest/embedded/fetch");
  const { startEmbeddedWorker } = await import("@/inngest/embedded/worker");
  const { functions } = await import("@/inngest/functions/all");
  const sql = db.openSql(database.appUrl, 30);
  const superuser = db.openSql(database.superUrl, 2);
  client.connectEmbeddedEngine(createRunnerFetch({ ...client.embeddedKeys, sql }));
  const relays = await product.startOutboxRelays();
  const running = await Promise.all(
    Array.from({ length: workers }, () =>
      startEmbeddedWorker({
        sql,
        handler: serve({ client: client.inngest, functions }),
        signingKey: settings.INNGEST_SIGNING_KEY,
        concurrency: 20,
        pollMs: 500,
        backoff: () => 20,
        log: silent,
      }),
    ),
  );
  return {
    ...product,
    superuser,
    dataFolder,
    workers: running.map(({ name }) => name),
    stop: async () => {
      await relays.stop();
      await Promise.all(running.map((worker) => worker.stop(5_000)));
      await product.analysisPipeline().engine.close();
      await product.closeSharedSandbox();
      await product.analyses().closeLive();
      await product.durable().close();
      await db.closeDatabases();
      await sql.end({ timeout: 5 });
      await superuser.end({ timeout: 5 });
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
      vi.unstubAllEnvs();
    },
  };
}

async function loadProduct() {
  const { analyses } = await import("@/lib/composition/analyses");
  const { analysisPipeline } = await import("@/lib/composition/analysis-pipeline");
  const { durable } = await import("@/lib/composition/durable");
  const { notifications } = await import("@/lib/composition/notifications");
  const { operations } = await import("@/lib/composition/operations");
  const { search } = await import("@/lib/composition/search");
  const { startOutboxRelays } = await import("@/lib/composition/outbox");
  const { closeSharedSandbox } = await import("@/lib/composition/sandbox");
  return {
    closeSharedSandbox,
    analyses,
    analysisPipeline,
    durable,
    notifications,
    operations,
    search,
    startOutboxRelays,
  };
}

export const member = (): Actor => ({
  userId: newId(),
  organisationId: newId(),
  permissions: new Set(["analyses.read", "analyses.write", "search.read", "notifications.read"]),
  platform: false,
});

export const administrator = (): Actor => ({
  ...member(),
  permissions: new Set(["runs.read", "runs.control"]),
  platform: true,
});

type Engine = ReturnType<PipelineUnderTest["analysisPipeline"]>["engine"];

/** Puts an engine in the place of the threads. `behave` may wait or throw; what it lets pass succeeds without findings. */
export function stubEngine(
  { analysisPipeline }: Pick<PipelineUnderTest, "analysisPipeline">,
  behave: (aspect: string) => unknown = () => undefined,
): MockInstance<Engine["analyse"]> {
  const { engine } = analysisPipeline();
  vi.spyOn(engine, "detectLanguage").mockImplementation(async () => "pt");
  return vi.spyOn(engine, "analyse").mockImplementation(async ({ aspect }) => {
    await behave(aspect);
    return { aspect, engine: "stub@1", findings: [], metrics: [] };
  });
}

/** A promise that the test settles. */
export function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}
