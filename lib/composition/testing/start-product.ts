import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { closeDatabases } from "@/db/client";
import { createTestDatabase } from "@/db/testing/test-database";
import { withoutServers } from "./without-servers";

export const testSecret = "a secret of the tests, long enough";

/**
 * Settings for the product on a database and a folder of their own, without the servers that the environment names. Import
 * what reads settings after this; once a test file.
 * @param settings others that the test needs
 */
export async function startProduct(settings: Record<string, string> = {}) {
  const { appUrl, superUrl, drop } = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "product-"));
  vi.stubEnv("DATABASE_URL", appUrl);
  vi.stubEnv("ELYSIA_DATA", folder);
  vi.stubEnv("ELYSIA_SECRET", testSecret);
  vi.stubEnv("LOG_LEVEL", "silent");
  for (const [name, value] of Object.entries({ ...withoutServers, ...settings })) vi.stubEnv(name, value);
  const { analyses } = await import("../analyses");
  const { closeGateway } = await import("../gateway");
  const { durable } = await import("../durable");
  return {
    /** The application's database. */
    databaseUrl: appUrl,
    /** The same database, past its policies. */
    superUrl,
    stop: async (): Promise<void> => {
      await analyses().closeLive();
      await durable().close();
      await closeGateway();
      await closeDatabases();
      await drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
