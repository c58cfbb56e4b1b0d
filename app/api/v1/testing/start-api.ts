import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { closeDatabases, databaseFor, openSql } from "@/db/client";
import { createTestDatabase } from "@/db/testing/test-database";
import { encodeSession } from "@/lib/features/accounts/adapters/session-token";
import { createUser } from "@/lib/features/accounts/testing/create-user";

const secret = "a secret of the tests, long enough";

/** Settings for the product on a database and a folder of their own. Import what reads settings after this; once a test file. */
export async function startApi() {
  const server = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "api-"));
  vi.stubEnv("DATABASE_URL", server.appUrl);
  vi.stubEnv("ELYSIA_DATA", folder);
  vi.stubEnv("ELYSIA_SECRET", secret);
  vi.stubEnv("LOG_LEVEL", "silent");
  const { accounts } = await import("@/lib/composition/accounts");
  const { analyses } = await import("@/lib/composition/analyses");
  const { closeGateway } = await import("@/lib/composition/gateway");
  const { durable } = await import("@/lib/composition/durable");
  const { sessionCookieName } = await import("@/lib/composition/http");
  return {
    /** The application's database. */
    databaseUrl: server.appUrl,
    /** The same database, past its policies. */
    superUrl: server.superUrl,
    /** Makes who signed up with an address an administrator of the platform. */
    promote: async (email: string): Promise<void> => {
      const sql = openSql(server.superUrl, 1);
      await sql`update accounts.users set platform_role = 'admin' where email = ${email}`;
      await sql.end();
    },
    /** Signs somebody up. @returns the cookie of their session */
    signUp: async (email: string): Promise<string> => {
      const name = email.slice(0, email.indexOf("@"));
      const userId = await createUser(databaseFor("accounts"), {
        name,
        email,
        password: "três tigres tristes",
      });
      const { sessionId } = await accounts().startSession(userId, { address: "::1", userAgent: "tests" });
      return `${sessionCookieName()}=${await encodeSession({ userId, sessionId }, secret)}`;
    },
    stop: async (): Promise<void> => {
      await analyses().closeLive();
      await durable().close();
      await closeGateway();
      await closeDatabases();
      await server.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const headersOf = (cookie: string, more: Record<string, string> = {}) => ({
  cookie,
  host: "localhost:3000",
  ...more,
});

/** A request for reading, in the name of a cookie's owner. */
export const get = (cookie: string, query = "", headers: Record<string, string> = {}, signal?: AbortSignal) =>
  new Request(`http://localhost:3000/${query}`, { headers: headersOf(cookie, headers), signal });

/** A request that changes something, in the name of a cookie's owner. */
export const post = (cookie: string, body?: unknown, method = "POST") =>
  new Request("http://localhost:3000/", {
    method,
    headers: headersOf(cookie, { "Content-Type": "application/json" }),
    body: body === undefined ? null : JSON.stringify(body),
  });

/** A route's context: the `id` in its path, if it has one. */
export const at = (id?: string) => ({ params: Promise.resolve(id === undefined ? {} : { id }) });
