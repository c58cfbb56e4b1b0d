import { z } from "zod";
import type { Actor, Permission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { makeDefineRoute } from "../define-route";
import { problem } from "../problem";

type Fields = Record<string, unknown>;
type Line = { level: string; message: string; fields: Fields; context: Fields };

/** A route that takes parameters, a query and a body, for an actor with these permissions, and the lines that it logs. */
export function setUp(permissions: Permission[] | null = ["analyses.read", "analyses.write"]) {
  const lines: Line[] = [];
  let context: Fields = {};
  const write = (level: string) => (message: string, fields: Fields) => {
    lines.push({ level, message, fields, context });
  };
  const actor: Actor | null = permissions && {
    userId: "u",
    organisationId: "org-1",
    permissions: new Set(permissions),
    platform: false,
  };
  const defineRoute = makeDefineRoute({
    authenticate: async () => actor,
    origin: () => "https://elysia.test",
    corsOrigins: () => ["https://app.test"],
    limits: {
      policies: () => null,
      consume: async () => {
        throw new Error("nothing is limited here");
      },
      clientAddress: () => "203.0.113.7",
    },
    idempotency: () => {
      throw new Error("no key was sent");
    },
    log: () => ({
      info: write("info"),
      error: write("error"),
      within: (fields, work) => {
        context = fields;
        return work();
      },
    }),
  });
  const route = defineRoute({
    method: "POST",
    path: "/api/v1/things/{id}",
    summary: "Do",
    tags: ["Things"],
    auth: "required",
    permission: "analyses.write",
    params: z.object({ id: z.uuid() }),
    query: z.object({ n: z.coerce.number().int().default(1), kind: z.enum(["a", "b"]).optional() }),
    body: z.object({ name: z.string().min(2), tags: z.array(z.object({ t: z.string() })).default([]) }),
    maxBodyBytes: 1_000,
    responses: { 201: { description: "Made", schema: z.object({ said: z.string() }) } },
    handler: async ({ actor: { organisationId }, params, query, body, reply }) => {
      if (body.name === "boom") throw new Error("the text of boom", { cause: new Error("why") });
      if (body.name === "conflict") throw new AppError("conflict");
      return reply(201, { body: { said: [organisationId, params.id, query.n, body.name].join(" ") } });
    },
  });
  return { defineRoute, route, lines };
}

export const id = "0199a1b2-0000-7000-8000-000000000001";
export const json = { "Content-Type": "application/json" };

/** A request to the route of `setUp`. */
export function post(
  body: unknown,
  { headers = {}, query = "" }: { headers?: Record<string, string>; query?: string } = {},
) {
  return new Request(`https://elysia.test/api/v1/things/${id}${query}`, {
    method: "POST",
    headers: { ...json, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

export const at = (params: Record<string, string> = { id }) => ({ params: Promise.resolve(params) });
export const problemOf = async (response: Response) => problem.parse(await response.json());
