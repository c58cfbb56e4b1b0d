import { openSql } from "@/db/client";
import { type NewApiKey, newApiKey } from "@/lib/features/access/schemas";
import { at, post, startApi } from "./start-api";
import { password, send, withBearer } from "./token-client";

const loadRoutes = async () => ({
  keys: await import("../keys/route"),
  key: await import("../keys/[id]/route"),
  rotate: await import("../keys/[id]/rotate/route"),
  token: await import("../auth/token/route"),
  logOut: await import("../auth/logout/route"),
  keySet: await import("@/app/.well-known/jwks.json/route"),
  ignores: await import("../ignores/route"),
  notifications: await import("../notifications/route"),
});

/** The routes of tokens and keys, with people who use them. Once a test file. */
export async function startTokens() {
  const server = await startApi();
  const routes = await loadRoutes();
  const sql = openSql(server.superUrl, 2);
  let people = 0;
  return {
    ...routes,
    /** The database, past its policies. */
    sql,
    /** Somebody new, with the cookie of a session. */
    somebody: async () => {
      people += 1;
      const email = `ana-${people}@tokens.test`;
      const cookie = await server.signUp(email);
      const [row] = await sql<{ id: string; organisation: string }[]>`
        select u.id, m.organisation_id as organisation from accounts.users u
        join accounts.memberships m on m.user_id = u.id where u.email = ${email}`;
      if (!row) throw new Error("nobody");
      return { email, cookie, userId: row.id, organisationId: row.organisation };
    },
    /** A login by password. */
    logIn: (email: string, more: Record<string, unknown> = {}) =>
      send(routes.token.POST, { grant_type: "password", email, password, ...more }),
    /** What a request for reading with this token or key answers. */
    read: (secret: string) => routes.ignores.GET(withBearer(secret), at()),
    /** Asks for a key. */
    make: (cookie: string, more: Record<string, unknown> = {}) =>
      routes.keys.POST(post(cookie, { name: "Laboratório", scopes: ["analyses.read"], ...more }), at()),
    stop: async (): Promise<void> => {
      await sql.end();
      await server.stop();
    },
  };
}

/** The key of an answer, with its secret. */
export const made = async (response: Response): Promise<NewApiKey> => newApiKey.parse(await response.json());
