import { databaseFor, openSql } from "@/db/client";
import { startProduct, testSecret } from "@/lib/composition/testing/start-product";
import { encodeSession } from "@/lib/features/accounts/adapters/session-token";
import { createUser } from "@/lib/features/accounts/testing/create-user";

/** The product on a database and a folder of its own, and people who sign up. Import what reads settings after this; once a test file. */
export async function startApi() {
  const product = await startProduct();
  const { accounts } = await import("@/lib/composition/accounts");
  const { sessionCookieName } = await import("@/lib/composition/http");
  return {
    ...product,
    /** Makes who signed up with an address an administrator of the platform. */
    promote: async (email: string): Promise<void> => {
      const sql = openSql(product.superUrl, 1);
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
      return `${sessionCookieName()}=${await encodeSession({ userId, sessionId }, testSecret)}`;
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
