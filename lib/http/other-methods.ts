import { AppError } from "@/lib/kernel/errors";
import { allowPreflight } from "./cross-origin";
import type { DeclaredRoute, Method } from "./declaration";
import { type ServeDeps, serve } from "./serve";

type Handler = (request: Request) => Promise<Response>;

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const satisfies Method[];

/**
 * Makes `otherMethods`: what a path answers to the methods that it has no route for. They are refused as the API refuses,
 * with the methods that there are, and OPTIONS names these and answers a browser's preflight.
 */
export function makeOtherMethods(deps: ServeDeps) {
  return <M extends Method>(routes: Record<M, DeclaredRoute>) => {
    const declared = methods.filter((method) => method in routes);
    const path = declarationsOf(routes)[0]?.path ?? "";
    const allowed = [...declared, ...(declared.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
    const tell: Handler = async (request) => {
      const answer = async () => new Response(null, { status: 204 });
      const response = await serve(deps, { method: "OPTIONS", path }, request, answer);
      allowPreflight(response.headers, allowed);
      response.headers.set("Allow", allowed.join(", "));
      return response;
    };
    const refuse: Handler = async (request) => {
      const response = await serve(deps, { method: request.method, path }, request, async () => {
        throw new AppError("method_not_allowed");
      });
      response.headers.set("Allow", allowed.join(", "));
      return response;
    };
    const others = { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: tell };
    return others as Record<Exclude<Method, M> | "OPTIONS", Handler>;
  };
}

const declarationsOf = (routes: Partial<Record<Method, DeclaredRoute>>) =>
  Object.values(routes).map(({ declaration }) => declaration);

/** Makes the handler of addresses that name nothing. */
export const makeNothingHere =
  (deps: ServeDeps): Handler =>
  (request) =>
    serve(deps, { method: request.method, path: "/api/*" }, request, async () => {
      throw new AppError("not_found");
    });
