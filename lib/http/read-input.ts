import { z } from "zod";
import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { DeclaredRoute, RouteDeclaration } from "./declaration";
import { parseInput, queryRecord } from "./parse";
import { type LimitDeps, requireAllowed, takeAllowance } from "./rate-limit";
import { readFields, readForm, readJson } from "./request-body";
import { requireSameOrigin } from "./same-origin";
import type { Seen, ServeDeps } from "./serve";

const defaultMaxBodyBytes = 65_536;
const noQuery = z.strictObject({});
const readers = { json: readJson, form: readForm, fields: readFields };

export type InputDeps = ServeDeps & {
  /**
   * Who sends the request, or null for a stranger. With an Authorization header nothing else counts.
   * @throws AppError `invalid_token`
   */
  authenticate(request: Request): Promise<Actor | null>;
  /** The origin under which users reach us: scheme, host and port. */
  origin(): string;
  limits: LimitDeps;
};

export type Context = Parameters<DeclaredRoute>[1];

/** Who asks, and what, as the declaration promises it. `sent` is the body before it was parsed. */
export type Input = { actor: Actor | null; params: unknown; query: unknown; body: unknown; sent: unknown };

/**
 * Checks and parses a request in the order that tells a stranger least: who, how often, may they, from here, what. Whoever
 * looks on in another's name sends nothing, whatever the permission of the route.
 */
export async function readInput(
  deps: InputDeps,
  declaration: RouteDeclaration,
  request: Request,
  context: Context,
  seen: Seen,
): Promise<Input> {
  const { method, auth, permission, session, params, query, body, bodyType = "json" } = declaration;
  const { maxBodyBytes = defaultMaxBodyBytes } = declaration;
  const actor = auth === "required" ? await identify(deps, declaration, request, seen) : null;
  if (actor) seen.organisationId = actor.organisationId;
  await limit(deps, declaration, actor, request, seen);
  if (auth === "required" && !actor) throw new AppError("unauthenticated");
  if (actor?.proof?.impersonatorId !== undefined && method !== "GET") throw new AppError("forbidden");
  if (actor && session && actor.proof?.kind !== "session") throw new AppError("session_required");
  if (actor && permission) requirePermission(actor, permission);
  const parsedParams = params && parsePath(params, await context.params);
  const parsedQuery = parseInput(query ?? noQuery, queryRecord(new URL(request.url).searchParams));
  const sent = body && (await readers[bodyType](request, maxBodyBytes));
  return { actor, params: parsedParams, query: parsedQuery, sent, body: body && parseInput(body, sent) };
}

/**
 * Who sends the request. A browser adds a cookie by itself, wherever the request comes from, but no Authorization header:
 * only without one does it matter from where. Who guesses tokens is counted as a stranger.
 */
async function identify(
  deps: InputDeps,
  declaration: RouteDeclaration,
  request: Request,
  seen: Seen,
): Promise<Actor | null> {
  if (!request.headers.has("authorization")) requireSameOrigin(request, deps.origin());
  return deps.authenticate(request).catch(async (error: unknown) => {
    if (error instanceof AppError && error.code === "invalid_token")
      await limit(deps, declaration, null, request, seen);
    throw error;
  });
}

/** Without its counters the API answers all the same: a limit is no reason to be away. */
async function limit(
  deps: InputDeps,
  declaration: RouteDeclaration,
  actor: Actor | null,
  request: Request,
  seen: Seen,
): Promise<void> {
  const allowance = await takeAllowance(deps.limits, declaration, actor, request).catch((error: unknown) => {
    deps.log().error("the limiter does not answer: the request was let in", { error });
    return null;
  });
  if (allowance) seen.allowance = allowance;
  requireAllowed(allowance);
}

/** A path whose parameter is not of its form names nothing. */
function parsePath(schema: NonNullable<RouteDeclaration["params"]>, params: unknown): unknown {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw new AppError("not_found");
  return parsed.data;
}
