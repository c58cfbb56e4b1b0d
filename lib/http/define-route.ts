import type {
  Auth,
  DeclaredRoute,
  HandlerInput,
  MaybeSchema,
  Reply,
  Responses,
  RouteDefinition,
} from "./declaration";
import { saysToHave, unchanged, withEntityTag } from "./entity-tag";
import { type OnceDeps, once } from "./idempotency";
import { type Context, type InputDeps, readInput } from "./read-input";
import { type Seen, serve } from "./serve";

export type RouteDeps = InputDeps & OnceDeps;

/**
 * Makes `defineRoute`: one declaration a verb, and around its handler all that routes share: request id, authentication,
 * permission, same origin, limits, parsing, one execution a key, problem details and the access log. No route answers past it.
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
    const { handler, entityTag, ...declared } = route;
    const declaration = entityTag ? { ...declared, conditional: true } : declared;
    const answer = async (request: Request, context: Context, requestId: string, seen: Seen) => {
      const { sent, ...read } = await readInput(deps, declaration, request, context, seen);
      const untyped: unknown = { ...read, request, requestId, reply: makeReply };
      // The declaration's own schemas made each part, which is what the type says of them.
      const input = untyped as HandlerInput<A, P, Q, B, R>;
      const known = entityTag && saysToHave(request) ? unchanged(await entityTag(input), request) : null;
      if (known) return known;
      const execute = async () => toResponse(await handler(input));
      const given = { declaration, request, input: { ...read, sent }, requestId, seen };
      const response = await once(deps, given, execute);
      return declaration.conditional && !entityTag ? withEntityTag(response, request) : response;
    };
    const handle = (request: Request, context: Context) =>
      serve(deps, declaration, request, (requestId, seen) => answer(request, context, requestId, seen));
    return Object.assign(handle, { declaration });
  };
}

/** `MakeReply` for any route: the types of the declaration hold it to what was declared. */
const makeReply = (status: number, content: Omit<Reply, "status"> = {}): Reply => ({ status, ...content });

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
