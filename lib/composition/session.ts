import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { cache } from "react";
import { env, requireSetting } from "@/lib/config/env";
import { makeNextAuthHandler, type NextAuthContext } from "@/lib/features/accounts/adapters/next-auth";
import { readCookie, sessionCookie } from "@/lib/features/accounts/adapters/session-cookie";
import {
  decodeSession,
  encodeSession,
  isCurrent,
  toClaims,
} from "@/lib/features/accounts/adapters/session-token";
import type { Profile } from "@/lib/features/accounts/schemas";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { accounts } from "./accounts";
import { log } from "./log";

export type Session = { actor: Actor; profile: Profile };

/** The request header in which `proxy.ts` hands pages their own path and query. */
const pathHeader = "x-path";

const secret = () => requireSetting("ELYSIA_SECRET");
const cookie = () => sessionCookie(env().baseUrl);

/** Who a session's token stands for now, or null when it is no good, or a new password has ended it. */
async function sessionOf(token: string | null | undefined): Promise<Session | null> {
  const claims = token ? await decodeSession(token, secret()) : null;
  const signedIn = claims && (await accounts().actorFor(claims.userId));
  if (!signedIn || !isCurrent(claims, signedIn)) return null;
  return { actor: signedIn.actor, profile: signedIn.profile };
}

/** The session of the page or action being served, read from the database once a request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const jar = await cookies();
  return sessionOf(jar.get(cookie().name)?.value);
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
  const session = await sessionOf(readCookie(request.headers.get("cookie"), cookie().name));
  return session?.actor ?? null;
}

/** Signs a user in, in a server action or a route. @throws AppError `unauthenticated` when there is no such user */
export async function startSession(userId: string): Promise<void> {
  const signedIn = await accounts().actorFor(userId);
  if (!signedIn) throw new AppError("unauthenticated");
  const { name, options } = cookie();
  (await cookies()).set(name, await encodeSession(toClaims(signedIn), secret()), options);
}

/** Signs out, in a server action or a route. */
export async function endSession(): Promise<void> {
  const { name, options } = cookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** next-auth's own endpoints, under /api/auth. */
export async function nextAuthRoute(request: NextRequest, context: NextAuthContext): Promise<Response> {
  const handle = makeNextAuthHandler({
    authenticate: accounts().authenticate,
    actorFor: accounts().actorFor,
    secret: secret(),
    baseUrl: env().baseUrl,
    onFailure: (error) => log().error("a sign-in endpoint failed", { error }),
  });
  return handle(request, context);
}
