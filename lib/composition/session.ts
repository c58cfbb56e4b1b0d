import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { cache } from "react";
import { env, requireSetting } from "@/lib/config/env";
import { makeNextAuthHandler, type NextAuthContext } from "@/lib/features/accounts/adapters/next-auth";
import { deviceCookie, readCookie, sessionCookie } from "@/lib/features/accounts/adapters/session-cookie";
import {
  decodeSession,
  encodeSession,
  type SessionClaims,
} from "@/lib/features/accounts/adapters/session-token";
import type { ReasonBody } from "@/lib/features/accounts/admin-schemas";
import type { LoginPlace, OpenSession } from "@/lib/features/accounts/session-ports";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { accounts } from "./accounts";
import { administration } from "./administration";
import { callerOf } from "./caller";
import { log } from "./log";

export type Session = OpenSession;

/** The request header in which `proxy.ts` hands pages their own path and query. */
const pathHeader = "x-path";

const secret = () => requireSetting("ELYSIA_SECRET");
const cookie = () => sessionCookie(env().baseUrl);
const device = () => deviceCookie(env().baseUrl);

/** Who a session's token stands for now, or null when it is no good, or its session was revoked. */
async function sessionOf(
  token: string | null | undefined,
  from: Pick<Headers, "get">,
): Promise<Session | null> {
  const claims = token ? await decodeSession(token, secret()) : null;
  const signedIn = claims && (await accounts().resumeSession(claims, callerOf(from)));
  return signedIn && { ...signedIn, sessionId: claims.sessionId };
}

/** The session of the page or action being served, read from the database once a request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const jar = await cookies();
  return sessionOf(jar.get(cookie().name)?.value, await headers());
});

/** The session, or a redirect to the login page, which leads back to `next`, by default to the page being served. */
export async function requireSession(next?: string): Promise<Session> {
  const session = await currentSession();
  if (session) return session;
  const back = next ?? (await headers()).get(pathHeader);
  redirect(back ? `/login?${new URLSearchParams({ next: back })}` : "/login");
}

/** The actor of an API request, by its session cookie, or null for a stranger. */
export async function requestActor(request: Request): Promise<Actor | null> {
  const session = await sessionOf(readCookie(request.headers.get("cookie"), cookie().name), request.headers);
  return session?.actor ?? null;
}

/** From where the person logs in whose page or action is being served. */
export async function loginPlace(): Promise<LoginPlace> {
  const { network } = callerOf(await headers());
  return { network, device: (await cookies()).get(device().name)?.value };
}

/**
 * Signs a user in, in a server action or a route: a new session, the end of the one that this browser had, and
 * the mark of a browser that has signed in. In a browser without that mark the user is told by mail.
 * @param isExpected the user has proven just now that they read their mail, or everybody has the password: nobody is told
 * @throws AppError `unauthenticated` when there is no such user
 */
export async function startSession(userId: string, { isExpected = false } = {}): Promise<void> {
  const browser = await browserOf(userId);
  const isTold = !browser.isKnown && !isExpected;
  const { sessionId } = await accounts().startSession(userId, callerOf(await headers()), isTold);
  await revoke((await cookies()).get(cookie().name)?.value);
  await keepCookie({ userId, sessionId });
  browser.mark();
}

/** The browser that a user signs in with: whether it bears the mark of having done so before, and the way to leave it. */
async function browserOf(userId: string): Promise<{ isKnown: boolean; mark(): void }> {
  const signedIn = await accounts().actorFor(userId);
  if (!signedIn) throw new AppError("unauthenticated");
  const { email } = signedIn.profile;
  const { name, options } = device();
  const jar = await cookies();
  const known = jar.get(name)?.value;
  return {
    isKnown: accounts().knowsDevice(known, email),
    mark: () => jar.set(name, accounts().markDevice(known, email), options),
  };
}

/**
 * Signs out, in a server action or a route: the session ends, not its cookie alone. Whoever acts in another's name signs
 * out of their own session too.
 */
export async function endSession(): Promise<void> {
  const session = await currentSession();
  const own = session?.actor.proof?.impersonatorId && (await administration().endImpersonation(session));
  if (own) await accounts().endSession(own);
  await revoke((await cookies()).get(cookie().name)?.value);
  await keepCookie(null);
}

async function keepCookie(claims: SessionClaims | null): Promise<void> {
  const { name, options } = cookie();
  const jar = await cookies();
  if (claims) jar.set(name, await encodeSession(claims, secret()), options);
  else jar.set(name, "", { ...options, maxAge: 0 });
}

/** Begins to act in a user's name, in a server action. The administrator's own session stays, for the way back. */
export async function beginImpersonation(userId: string, body: ReasonBody): Promise<void> {
  const session = await requireSession();
  const caller = callerOf(await headers());
  await keepCookie(await administration().beginImpersonation(session, userId, body, caller));
}

/** Ends it, and gives the browser the administrator's own session back, unless that has ended. @returns whether it has one */
export async function endImpersonation(): Promise<boolean> {
  const own = await administration().endImpersonation(await requireSession());
  await keepCookie(own);
  return own !== null;
}

async function revoke(token: string | undefined): Promise<void> {
  const claims = token ? await decodeSession(token, secret()) : null;
  if (claims) await accounts().endSession(claims);
}

/** next-auth's own endpoints, under /api/auth. */
export async function nextAuthRoute(request: NextRequest, context: NextAuthContext): Promise<Response> {
  const caller = callerOf(request.headers);
  const { authenticate, startSession: start, resumeSession, endSession: end } = accounts();
  const handle = makeNextAuthHandler({
    authenticate: (input) =>
      authenticate(input, {
        network: caller.network,
        device: readCookie(request.headers.get("cookie"), device().name) ?? undefined,
      }),
    startSession: async (userId): Promise<SessionClaims> => {
      const browser = await browserOf(userId);
      const { sessionId } = await start(userId, caller, !browser.isKnown);
      browser.mark();
      return { userId, sessionId };
    },
    resumeSession: (claims) => resumeSession(claims, caller),
    endSession: end,
    secret: secret(),
    baseUrl: env().baseUrl,
    onFailure: (error) => log().error("a sign-in endpoint failed", { error }),
  });
  return handle(request, context);
}
