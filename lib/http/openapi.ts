import { z } from "zod";
import { errorTable } from "@/lib/kernel/error-table";
import type { ErrorCode } from "@/lib/kernel/errors";
import type { ResponseDeclaration, Responses, RouteDeclaration } from "./declaration";
import { exampleOf } from "./example";
import { idempotencyKeyHeader, replayedHeader, takesIdempotencyKey } from "./idempotency";
import { operationId } from "./operation-id";
import { problem } from "./problem";
import { allowanceHeaders, limitOf } from "./rate-limit";
import { requestIdHeader } from "./request-id";
import { makeSchemaWriter, type SchemaWriter } from "./schema-writer";

export type DocumentOptions = {
  title: string;
  version: string;
  description: string;
  /** Where the API answers, without a slash at the end. */
  server: string;
  sessionCookie: string;
  routes: RouteDeclaration[];
  /** What the groups of routes are about, in the order in which they are shown. */
  tags: { name: string; description: string }[];
  /** Schemas that get a name of their own in the document. */
  components: Record<string, z.ZodType>;
};

/** The OpenAPI 3.1 document of the declared routes. @see https://spec.openapis.org/oas/v3.1.0 */
export function openApiDocument(options: DocumentOptions) {
  const writer = makeSchemaWriter({ ...options.components, Problem: problem });
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of options.routes) {
    const operations = paths[route.path] ?? {};
    operations[route.method.toLowerCase()] = operationOf(route, writer);
    paths[route.path] = operations;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: options.title,
      version: options.version,
      description: options.description,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: options.server }],
    tags: options.tags.filter(({ name }) => options.routes.some(({ tags }) => tags.includes(name))),
    paths,
    components: {
      schemas: writer.components(),
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: options.sessionCookie },
        bearer: {
          type: "http",
          scheme: "bearer",
          description: "An access token of `POST /api/v1/auth/token`, or an API key.",
        },
      },
    },
  };
}

const bodyTypes = {
  json: ["application/json"],
  form: ["multipart/form-data"],
  fields: ["application/json", "application/x-www-form-urlencoded"],
} as const;

function operationOf(route: RouteDeclaration, writer: SchemaWriter) {
  return {
    operationId: operationId(route),
    summary: route.summary,
    ...(route.description && { description: route.description }),
    tags: route.tags,
    security: securityOf(route),
    parameters: parametersOf(route, writer),
    ...(route.permission && { "x-permission": route.permission }),
    ...(route.session && { "x-session-only": true }),
    ...(route.body && { requestBody: requestBodyOf({ ...route, body: route.body }, writer) }),
    responses: { ...successes(route, writer), ...failures(route, writer) },
  };
}

/** Who may call: whoever has one of these. What is for people who are signed in takes their session alone. */
function securityOf({ auth, session }: RouteDeclaration): Record<string, never[]>[] {
  if (auth === "public") return [];
  return session ? [{ session: [] }] : [{ session: [] }, { bearer: [] }];
}

function requestBodyOf(
  { body, bodyType = "json", example }: RouteDeclaration & { body: z.ZodType },
  writer: SchemaWriter,
) {
  const schema = writer.write(body, "input");
  // A file cannot be written as JSON, so a form has no example unless its declaration gives one.
  const shown = example ?? (bodyType !== "form" ? exampleOf(schema, writer.components()) : undefined);
  const media = { schema, ...(shown !== undefined && { example: shown }) };
  const required = bodyType !== "fields" || !body.safeParse({}).success;
  return { required, content: Object.fromEntries(bodyTypes[bodyType].map((type) => [type, media])) };
}

function parametersOf(route: RouteDeclaration, writer: SchemaWriter) {
  const { params, query, headers } = route;
  const idHeader = { name: requestIdHeader, in: "header", required: false, schema: { type: "string" } };
  return [
    ...propertiesOf(params, writer).map((each) => ({ ...each, in: "path", required: true })),
    ...propertiesOf(query, writer).map((each) => ({ ...each, in: "query" })),
    ...Object.entries(headers ?? {}).map(([name, { description, schema }]) => ({
      name,
      in: "header",
      required: false,
      description,
      schema: writer.write(schema, "input"),
    })),
    ...(takesIdempotencyKey(route) ? [keyHeader] : []),
    idHeader,
  ];
}

const keyHeader = {
  name: idempotencyKeyHeader,
  in: "header",
  required: false,
  description: "With the same key, the same request is executed once: its answer comes again, for 24 hours.",
  schema: { type: "string", minLength: 1, maxLength: 202 },
};

const objectSchema = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())),
  required: z.array(z.string()).default([]),
});

/** The properties of an object schema as parameters; those with a default are optional. */
function propertiesOf(schema: z.ZodType | undefined, writer: SchemaWriter) {
  if (!schema) return [];
  const { properties, required } = objectSchema.parse(writer.write(schema, "input"));
  return Object.entries(properties).map(([name, property]) => ({
    name,
    required: required.includes(name),
    ...(property.description !== undefined && { description: property.description }),
    schema: property,
  }));
}

const unchanged: ResponseDeclaration = { description: "What If-None-Match names is still current" };

function successes(route: RouteDeclaration, writer: SchemaWriter) {
  const { responses, conditional } = route;
  const all: Responses = conditional ? { ...responses, 304: unchanged } : responses;
  return Object.fromEntries(
    Object.entries(all).map(([status, response]) => [
      status,
      {
        description: response.description,
        headers: headersOf({ ...commonHeaders(route), ...response.headers }),
        ...contentOf(response, writer),
      },
    ]),
  );
}

/** Headers that the wrapper adds to each answer of a route. */
const commonHeaders = (route: RouteDeclaration): Record<string, string> => ({
  [requestIdHeader]: "The id of the request",
  ...(limitOf(route) !== "none" && allowanceHeaders),
  ...(takesIdempotencyKey(route) && { [replayedHeader]: "`true` on an answer that is given again" }),
});

const retryAfter = { "Retry-After": "Seconds to wait" };
const retried: ReadonlySet<number> = new Set([
  ...[errorTable.too_many_requests, errorTable.unavailable, errorTable.in_progress].map(
    ({ status }) => status,
  ),
]);

function contentOf({ schema, example, contentType }: ResponseDeclaration, writer: SchemaWriter) {
  if (schema) {
    const written = writer.write(schema, "output");
    const shown = example ?? exampleOf(written, writer.components());
    return { content: { "application/json": { schema: written, example: shown } } };
  }
  if (!contentType) return {};
  // A schema of a stream would be one of each of its events, which are described in words.
  const isStream = contentType.startsWith("text/event-stream");
  return { content: { [contentType]: isStream ? {} : { schema: { type: "string" } } } };
}

const headersOf = (headers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: "string" } }]),
  );

/** The problems that a route may answer with, one entry a status that names its codes. */
function failures(route: RouteDeclaration, writer: SchemaWriter) {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codesOf(route)) {
    const { status } = errorTable[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const content = { "application/problem+json": { schema: writer.write(problem, "output") } };
  return Object.fromEntries(
    [...byStatus]
      .filter(([status]) => !(status in route.responses))
      .map(([status, codes]) => [
        status,
        {
          description: codes.map((code) => `\`${code}\`: ${errorTable[code].text}`).join(" "),
          headers: headersOf({ ...commonHeaders(route), ...(retried.has(status) && retryAfter) }),
          "x-codes": codes,
          content,
        },
      ]),
  );
}

function codesOf(route: RouteDeclaration): Set<ErrorCode> {
  const { method, auth, permission, session, params, body, errors = [] } = route;
  const codes: ErrorCode[] = [...errors, "invalid_input", "internal"];
  if (limitOf(route) !== "none") codes.push("too_many_requests");
  if (takesIdempotencyKey(route)) codes.push("in_progress", "idempotency_key_reused");
  if (auth === "required") codes.push("unauthenticated", "invalid_token");
  if (session) codes.push("session_required");
  if (auth === "required" && method !== "GET") codes.push("cross_origin");
  if (permission) codes.push("forbidden");
  if (params) codes.push("not_found");
  if (body) codes.push("malformed_request", "too_large", "unsupported_type", "bad_encoding");
  return new Set(codes);
}
