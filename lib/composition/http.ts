import { env } from "@/lib/config/env";
import { sessionCookie } from "@/lib/features/accounts/adapters/session-cookie";
import { makeDefineRoute } from "@/lib/http/define-route";
import { log } from "./log";
import { requestActor } from "./session";

/** Declares a route of the API; see `makeDefineRoute`. Every handler under `app/api/v1` and `app/health` is made by it. */
export const defineRoute = makeDefineRoute({
  authenticate: requestActor,
  log: () => log(),
  origin: () => new URL(env().baseUrl).origin,
});

/** The name of the cookie by which a route knows its caller. */
export const sessionCookieName = (): string => sessionCookie(env().baseUrl).name;
