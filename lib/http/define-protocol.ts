import type { Actor } from "@/lib/kernel/actor";
import type { RouteDeclaration } from "./declaration";
import { type Context, type InputDeps, readInput } from "./read-input";
import { serve } from "./serve";

type Protocol = Pick<RouteDeclaration, "method" | "path" | "permission" | "limit">;

/**
 * Makes `defineProtocol`: routes that speak a protocol of their own, which has no declared parameters and bodies. Around
 * them is what `defineRoute` has around a route: request id, authentication, same origin, limits, permission, problem
 * details and the access log.
 */
export const makeDefineProtocol =
  (deps: InputDeps) =>
  (
    protocol: Protocol,
    answer: (actor: Actor, request: Request, params: Awaited<Context["params"]>) => Promise<Response>,
  ) =>
  (request: Request, context: Context): Promise<Response> => {
    const declaration: RouteDeclaration = {
      ...protocol,
      ...{ summary: "", tags: [], responses: {} },
      auth: "required",
    };
    const seenAs = { method: request.method, path: protocol.path };
    return serve(deps, seenAs, request, async (_, seen) => {
      const { actor } = await readInput(deps, declaration, request, context, seen);
      if (!actor) throw new Error("Nobody was recognised, and the request went on.");
      return answer(actor, request, await context.params);
    });
  };
