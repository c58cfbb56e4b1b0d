import { z } from "zod";
import type { DeclaredRoute, RouteDeclaration } from "@/lib/http/declaration";
import { operations } from "./access-table";
import { assembleCast } from "./cast";
import { declaredHandlers, nameOf } from "./declared-handlers";
import type { startApi } from "./start-api";

const leaveAfterMs = 3_000;
const unknown = "0199a1b2-0000-7000-8000-00000000dead";

export type Sent = {
  id?: string;
  query?: string;
  body?: BodyInit | null;
  headers?: Record<string, string>;
};

/** Somebody who may do all that routes are for, and sends them what they are not for. */
export type Attacker = {
  /** The cookie of an organisation admin. */
  principal: string;
  handlerOf(name: string): DeclaredRoute;
  ask(name: string, sent: Sent): Promise<Response>;
};

/** Signs the attacker up. Call it when the settings are there. */
export async function makeAttacker(server: Awaited<ReturnType<typeof startApi>>): Promise<Attacker> {
  const handlers = new Map((await declaredHandlers()).map((handler) => [nameOf(handler), handler]));
  const { callers } = await assembleCast(server);
  const cookieOf = (wanted: string) => callers.find(({ name }) => name === wanted)?.cookie ?? "";
  const [principal, admin] = [cookieOf("principal"), cookieOf("admin")];
  const handlerOf = (name: string): DeclaredRoute => {
    const handler = handlers.get(name);
    if (!handler) throw new Error(`${name} is listed in routes.ts, and no route file has it.`);
    return handler;
  };
  const ask = async (name: string, { id = unknown, query = "", body = null, headers = {} }: Sent) => {
    const handler = handlerOf(name);
    const { method, path, permission } = handler.declaration;
    const isOperators = /^(runs|users|organisations)\./.test(permission ?? "");
    const valueFor = (parameter: string) => (parameter === "number" ? "1" : id);
    const filled = path.replace(/\{(\w+)\}/g, (_, each: string) => encodeURIComponent(valueFor(each)));
    const usual = { cookie: isOperators ? admin : principal, host: "localhost:3000" };
    const request = new Request(`http://localhost:3000${filled}${query}`, {
      ...{ method, body, signal: AbortSignal.timeout(leaveAfterMs) },
      headers: { ...usual, ...(body && { "Content-Type": "application/json" }), ...headers },
    });
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, each = ""]) => [each, valueFor(each)]);
    return handler(request, { params: Promise.resolve(Object.fromEntries(parameters)) });
  };
  return { principal, handlerOf, ask };
}

/** A body that the route takes, by the table of the permission matrix. */
export function bodyOf(name: string): Record<string, unknown> {
  const { body = {} } = operations[name] ?? {};
  return { ...(typeof body === "function" ? body() : body) };
}

/** Names of the parameters or fields of a schema that are texts. */
export function textFields(schema: z.ZodType | undefined): string[] {
  if (!schema) return [];
  const written = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const alternatives = [written, ...(written.anyOf ?? []), ...(written.oneOf ?? [])];
  const fields = alternatives.flatMap((each) => Object.entries(Object(each).properties ?? {}));
  return [...new Set(fields.filter(([, field]) => Object(field).type === "string").map(([field]) => field))];
}

/** The names of routes, as `nameOf` makes them. */
export const namesOf = (routes: readonly RouteDeclaration[]): string[] =>
  routes.map(({ method, path }) => `${method} ${path}`).sort();

/** Whether a route takes JSON. */
export const takesJson = ({ body, bodyType }: RouteDeclaration): boolean =>
  body !== undefined && bodyType !== "form";
