import { env } from "@/lib/config/env";
import { sessionCookie } from "@/lib/features/accounts/adapters/session-cookie";
import { makeDefineProtocol } from "@/lib/http/define-protocol";
import { makeDefineRoute, type RouteDeps } from "@/lib/http/define-route";
import { makeNothingHere, makeOtherMethods } from "@/lib/http/other-methods";
import { authenticateRequest } from "./authenticate-request";
import { gateway } from "./gateway";
import { log } from "./log";

/** Opened at the first request: a build reads no settings. */
const deps: RouteDeps = {
  authenticate: authenticateRequest,
  log: () => log(),
  origin: () => new URL(env().baseUrl).origin,
  corsOrigins: () => env().CORS_ORIGINS,
  limits: {
    policies: () => gateway().policies,
    consume: (policy, subject) => gateway().limiter.consume(policy, subject),
    clientAddress: (request) => gateway().clientAddress(request.headers),
  },
  idempotency: () => gateway().idempotency,
};

/** Declares a route of the API; see `makeDefineRoute`. Every handler under `app/api/v1` and `app/health` is made by it. */
export const defineRoute = makeDefineRoute(deps);

/** Has routes speak a protocol of their own; see `makeDefineProtocol`. */
export const defineProtocol = makeDefineProtocol(deps);

/** What a path answers to the methods that it has no route for; see `makeOtherMethods`. */
export const otherMethods = makeOtherMethods(deps);

/** Answers for addresses of the API that name nothing. */
export const nothingHere = makeNothingHere(deps);

/** The name of the cookie by which a route knows its caller. */
export const sessionCookieName = (): string => sessionCookie(env().baseUrl).name;
