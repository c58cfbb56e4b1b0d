import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { RouteDeclaration } from "./declaration";
import { openApiDocument } from "./openapi";

const colour = z.enum(["red", "blue"]);
const thing = z.object({ id: z.uuid(), colour });

const document = (...routes: RouteDeclaration[]) =>
  openApiDocument({
    title: "T",
    version: "1",
    description: "D",
    server: "http://localhost:3000",
    sessionCookie: "cookie-name",
    routes,
    tags: [
      { name: "Nothing", description: "Of no route" },
      { name: "Things", description: "What there is" },
    ],
    components: { Thing: thing, Colour: colour },
  });

const write: RouteDeclaration = {
  method: "POST",
  path: "/api/v1/things/{id}",
  summary: "Write",
  tags: ["Things"],
  auth: "required",
  permission: "analyses.write",
  params: z.object({ id: z.uuid() }),
  query: z.object({
    limit: z.coerce.number().int().max(5).default(3).describe("How many"),
    kind: colour.optional(),
  }),
  headers: { "Last-Event-ID": { description: "Where to go on", schema: z.int() } },
  body: z.object({
    name: z
      .string()
      .default("x")
      .transform((name) => name.length),
  }),
  responses: { 200: { description: "One", schema: z.object({ items: z.array(thing) }) } },
  errors: ["conflict"],
};
const read: RouteDeclaration = {
  method: "GET",
  path: "/api/v1/things/{id}",
  summary: "Read",
  tags: [],
  auth: "public",
  conditional: true,
  responses: { 200: { description: "One", schema: thing } },
};

describe("openApiDocument", () => {
  const operations = document(write, read).paths["/api/v1/things/{id}"];

  it("has both verbs of a path under its full path, each with an id of its own", () => {
    expect(operations).toMatchObject({
      post: {
        operationId: "createThing",
        security: [{ session: [] }, { bearer: [] }],
        "x-permission": "analyses.write",
      },
      get: { operationId: "getThing", security: [] },
    });
  });

  it("says what takes a session alone, and which bodies come as a form's fields as well", () => {
    const body = z.strictObject({ name: z.string().optional() });
    const route: RouteDeclaration = { ...write, session: true, secretAnswer: true, body, bodyType: "fields" };
    const { post } = document(route).paths["/api/v1/things/{id}"] ?? {};
    expect(post).toMatchObject({
      security: [{ session: [] }],
      "x-session-only": true,
      requestBody: {
        required: false,
        content: { "application/json": {}, "application/x-www-form-urlencoded": {} },
      },
      responses: { 403: { description: expect.stringContaining("`session_required`") } },
    });
    expect(JSON.stringify(post)).not.toContain("Idempotency-Key");
  });

  it("lists parameters with where they stand, what is required, and their descriptions", () => {
    expect(operations?.post).toMatchObject({
      parameters: [
        { name: "id", in: "path", required: true },
        {
          name: "limit",
          in: "query",
          required: false,
          description: "How many",
          schema: { maximum: 5, default: 3 },
        },
        { name: "kind", in: "query", required: false },
        { name: "Last-Event-ID", in: "header", required: false },
        { name: "Idempotency-Key", in: "header", required: false },
        { name: "X-Request-Id", in: "header" },
      ],
    });
  });

  it("describes what is sent before it is transformed, with defaults optional", () => {
    expect(operations?.post).toMatchObject({
      requestBody: {
        content: { "application/json": { schema: { properties: { name: { type: "string" } } } } },
      },
    });
    expect(JSON.stringify(operations?.post)).not.toContain('"required":["name"]');
  });

  it("keeps named schemas once and refers to them", () => {
    const { components, paths } = document(write, read);
    expect(Object.keys(components.schemas)).toEqual(["Colour", "Problem", "Thing"]);
    expect(components.schemas.Thing).toMatchObject({
      properties: { colour: { $ref: "#/components/schemas/Colour" } },
    });
    expect(JSON.stringify(paths)).toContain('"$ref":"#/components/schemas/Thing"');
    expect(JSON.stringify(document(write, read))).not.toContain("$defs");
  });

  it("lists every problem that the wrapper or the handler may answer with", () => {
    expect(Object.keys(responses(operations?.post))).toEqual([
      "200",
      "400",
      "401",
      "403",
      "404",
      "409",
      "413",
      "415",
      "422",
      "429",
      "500",
    ]);
    expect(Object.keys(responses(operations?.get))).toEqual(["200", "304", "422", "500"]);
  });

  it("tells of limits in every answer of a limited route, and of kept answers where a key is taken", () => {
    const documented = responses(operations?.post);
    for (const answer of Object.values(documented)) {
      expect(answer).toHaveProperty(["headers", "RateLimit-Remaining"]);
      expect(answer).toHaveProperty(["headers", "Idempotency-Replayed"]);
    }
    expect(documented["429"]).toHaveProperty(["headers", "Retry-After"]);
    expect(documented["422"]).not.toHaveProperty(["headers", "Retry-After"]);
    expect(JSON.stringify(operations?.get)).not.toMatch(/RateLimit|Idempotency/);
  });

  it("refuses one name for two different schemas", () => {
    const both = z.object({ size: z.number().default(1) });
    const route = { ...read, body: both, responses: { 200: { description: "", schema: both } } };
    const make = () =>
      openApiDocument({
        ...{ title: "", version: "", description: "", server: "", sessionCookie: "" },
        routes: [route],
        tags: [],
        components: { Both: both },
      });
    expect(make).toThrow("Both is not the same for input and output");
  });
});

const responses = (operation: unknown) =>
  z.object({ responses: z.record(z.string(), z.unknown()) }).parse(operation).responses;
