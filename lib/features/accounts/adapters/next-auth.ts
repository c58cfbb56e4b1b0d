import type { NextRequest } from "next/server";
import type { NextAuthOptions } from "next-auth";
import NextAuth from "next-auth/next";
import Credentials from "next-auth/providers/credentials";
import { toAppError } from "@/lib/kernel/errors";
import { sessionSeconds } from "../domain/session-life";
import type { SignedIn } from "../session-ports";
import { sessionCookie } from "./session-cookie";
import { fromToken, type SessionClaims, toToken } from "./session-token";

export type NextAuthDeps = {
  authenticate(input: { email: string; password: string; code?: string }): Promise<{ userId: string }>;
  startSession(userId: string): Promise<SessionClaims>;
  resumeSession(claims: SessionClaims): Promise<SignedIn | null>;
  endSession(claims: SessionClaims): Promise<void>;
  secret: string;
  baseUrl: string;
  /** Called with the cause when a request could not be served; the person hears 503. */
  onFailure(cause: unknown): void;
};

export type NextAuthContext = { params: Promise<{ nextauth: string[] }> };

/** What of next-auth is served. Its `_log` is not: strangers could write into our log. */
const actions = new Set(["csrf", "session", "signin", "signout", "callback", "error"]);
const maxBodyBytes = 16_384;

/** The handler of next-auth's endpoints, for GET and POST. */
export function makeNextAuthHandler(deps: NextAuthDeps) {
  return async (request: NextRequest, context: NextAuthContext): Promise<Response> => {
    const { nextauth } = await context.params;
    if (!actions.has(nextauth[0] ?? "")) return new Response(null, { status: 404 });
    if (request.method === "POST" && !hasSmallBody(request)) return new Response(null, { status: 413 });
    const failures: unknown[] = [];
    const response = await answer(request, context, nextAuthOptions(deps, failures));
    if (failures.length === 0) return ontoOwnOrigin(response, deps.baseUrl);
    for (const cause of failures) deps.onFailure(cause);
    return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
  };
}

async function answer(
  request: NextRequest,
  context: NextAuthContext,
  options: NextAuthOptions,
): Promise<Response> {
  try {
    return await NextAuth(request, context, options);
  } catch (error) {
    if (error instanceof SyntaxError) return new Response(null, { status: 400 });
    throw error;
  }
}

/**
 * next-auth turns what a callback throws into a redirect that carries the message, or into a sign-out. So a callback
 * that cannot reach the database leaves its cause in `failures`, and the answer is made from that.
 */
function nextAuthOptions(deps: NextAuthDeps, failures: unknown[]): NextAuthOptions {
  const { authenticate, startSession, resumeSession, endSession, secret, baseUrl } = deps;
  const guarded = async <T>(work: Promise<T>): Promise<T | null> =>
    work.catch((cause: unknown) => {
      if (toAppError(cause).status >= 500) failures.push(cause);
      return null;
    });
  const { name, options } = sessionCookie(baseUrl);
  return {
    secret,
    useSecureCookies: options.secure,
    cookies: { sessionToken: { name, options } },
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: "/login", signOut: "/", error: "/login" },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
        authorize: async (given) => {
          const { email = "", password = "", code } = given ?? {};
          const signedIn = await guarded(authenticate({ email, password, code }));
          return signedIn && { id: signedIn.userId };
        },
      }),
    ],
    callbacks: {
      redirect: ({ url }) => ownUrl(url, baseUrl),
      jwt: async ({ token, user }) => {
        const claims = user && (await guarded(startSession(user.id)));
        return claims ? toToken(claims) : token;
      },
      session: async ({ session, token }) => {
        const claims = fromToken(token);
        const current = claims && (await guarded(resumeSession(claims)));
        if (!current) throw new Error("The session has ended.");
        return { ...session, user: { name: current.profile.name, email: current.profile.email } };
      },
    },
    events: {
      signOut: async ({ token }) => {
        const claims = fromToken(token);
        if (claims) await guarded(endSession(claims));
      },
    },
  };
}

/** Without a length, or with a large one, a body is not read: nothing that is sent here is long. */
function hasSmallBody(request: Request): boolean {
  const length = request.headers.get("content-length");
  return length !== null && Number(length) <= maxBodyBytes;
}

/** The address on our own origin: as given when it is ours, else only its path. */
function ownUrl(url: string, baseUrl: string): string {
  const target = URL.parse(url, baseUrl) ?? new URL(baseUrl);
  return new URL(target.pathname.replace(/^\/+/, "/") + target.search + target.hash, baseUrl).href;
}

/** next-auth takes localhost:3000 for its origin where NEXTAUTH_URL is not set: its redirects get ours. */
async function ontoOwnOrigin(response: Response, baseUrl: string): Promise<Response> {
  const headers = new Headers(response.headers);
  const location = headers.get("location");
  if (location !== null) headers.set("location", ownUrl(location, baseUrl));
  if (!headers.get("content-type")?.includes("json"))
    return new Response(response.body, { status: response.status, headers });
  const body: unknown = await response.json();
  const moved = isRedirect(body) ? { ...body, url: ownUrl(body.url, baseUrl) } : body;
  return Response.json(moved, { status: response.status, headers });
}

const isRedirect = (body: unknown): body is { url: string } =>
  typeof body === "object" && body !== null && "url" in body && typeof body.url === "string";
