import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError, toAppError } from "@/lib/kernel/errors";
import type {
  Auth,
  DeclaredRoute,
  HandlerInput,
  MaybeSchema,
  Reply,
  Responses,
  RouteDeclaration,
  RouteDefinition,
} from "./declaration";
import { withEntityTag } from "./entity-tag";
import { parseInput, queryRecord } from "./parse";
import { problemResponse } from "./problem";
import { readForm, readJson } from "./request-body";
import { requestIdHeader, requestIdOf } from "./request-id";
import { requireSameOrigin } from "./same-origin";

const defaultMaxBodyBytes = 65_536;

/** The log as this folder needs it. */
export type HttpLog = {
  info(message: string, fields: Record<string, unknown>): void;
  error(message: string, fields: Record<string, unknown>): void;
  within<T>(fields: Record<string, unknown>, work: () => T): T;
};

export type RouteDeps = {
  /** Who sends the request, or null for a stranger. */
  authenticate(request: Request): Promise<Actor | null>;
  log(): HttpLog;
  /** The origin under which users reach us: scheme, host and port. */
  origin(): string;
};

type Context = Parameters<DeclaredRoute>[1];

/**
 * Makes `defineRoute`: one declaration a verb, and around its handler all that routes share: request id, authentication,
 * permission, same origin, limits, parsing, problem details and the access log. No route answers past it.
 */
export function makeDefineRoute(deps: RouteDeps) {
  return <
    A extends Auth,
    R extends Responses,
    P extends MaybeSchema = undefined,
    Q extends MaybeSchema = undefined,
    B extends MaybeSchema = undefined,
  >(
    route: RouteDefinition<A, P, Q, B, R>,
  ): DeclaredRoute => {
    const { handler, ...declaration } = route;
    const answer = async (request: Request, context: Context, requestId: string, seen: Seen) => {
      const read = await readInput(deps, declaration, request, context, seen);
      const input: unknown = { ...read, request, requestId, reply: makeReply };
      // The declaration's own schemas made each part, which is what the type says of them.
      const made = await handler(input as HandlerInput<A, P, Q, B, R>);
      const response = toResponse(made);
      return declaration.conditional ? withEntityTag(response, request) : response;
    };
    const handle = (request: Request, context: Context) =>
      serve(deps, declaration, request, (requestId, seen) => answer(request, context, requestId, seen));
    return Object.assign(handle, { declaration });
  };
}

/** What the access log learns while a request is served. */
type Seen = { organisationId?: string };

/** Runs one request to its answer, whatever happens, and writes its line in the log. */
function serve(
  deps: RouteDeps,
  { method, path }: RouteDeclaration,
  request: Request,
  answer: (requestId: string, seen: Seen) => Promise<Response>,
): Promise<Response> {
  const requestId = requestIdOf(request);
  const startedAt = performance.now();
  const log = deps.log();
  return log.within({ requestId }, async () => {
    const seen: Seen = {};
    let code: string | undefined;
    const response = await answer(requestId, seen).catch((thrown: unknown) => {
      const error = toAppError(thrown);
      code = error.code;
      if (error.status >= 500) log.error("a request failed", { method, route: path, error: thrown });
      return problemResponse(error, requestId);
    });
    response.headers.set(requestIdHeader, requestId);
    const ms = Math.round(performance.now() - startedAt);
    log.info("request", { method, route: path, status: response.status, code, ms, ...seen });
    return response;
  });
}

/** Checks and parses a request in the order that tells a stranger least: who, may they, from here, what. */
async function readInput(
  deps: RouteDeps,
  declaration: RouteDeclaration,
  request: Request,
  context: Context,
  seen: Seen,
) {
  const { auth, permission, params, query, body, bodyType, maxBodyBytes = defaultMaxBodyBytes } = declaration;
  const readBody = bodyType === "form" ? readForm : readJson;
  if (auth === "session") requireSameOrigin(request, deps.origin());
  const actor = auth === "session" ? await deps.authenticate(request) : null;
  if (auth === "session" && !actor) throw new AppError("unauthenticated");
  if (actor) seen.organisationId = actor.organisationId;
  if (actor && permission) requirePermission(actor, permission);
  return {
    actor,
    params: params && parsePath(params, await context.params),
    query: query && parseInput(query, queryRecord(new URL(request.url).searchParams)),
    body: body && parseInput(body, await readBody(request, maxBodyBytes)),
  };
}

/** `MakeReply` for any route: the types of the declaration hold it to what was declared. */
const makeReply = (status: number, content: Omit<Reply, "status"> = {}): Reply => ({ status, ...content });

/** A path whose parameter is not of its form names nothing. */
function parsePath(schema: NonNullable<RouteDeclaration["params"]>, params: unknown): unknown {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw new AppError("not_found");
  return parsed.data;
}

/** Answers are a user's own: no cache keeps them unless the route says otherwise. */
function toResponse({ status, headers, body, stream }: Reply): Response {
  const json = body === undefined ? undefined : JSON.stringify(body);
  return new Response(json ?? stream ?? null, {
    status: Number(status),
    headers: {
      "Cache-Control": "private, no-store",
      ...(json !== undefined && { "Content-Type": "application/json; charset=utf-8" }),
      ...headers,
    },
  });
}
