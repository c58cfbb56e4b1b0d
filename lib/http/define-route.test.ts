import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Actor, Permission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { makeDefineRoute } from "./define-route";
import { tagHeaders } from "./entity-tag";
import { problem } from "./problem";

type Fields = Record<string, unknown>;
type Line = { level: string; message: string; fields: Fields; context: Fields };

function setUp(permissions: Permission[] | null = ["analyses.read", "analyses.write"]) {
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

const id = "0199a1b2-0000-7000-8000-000000000001";
const json = { "Content-Type": "application/json" };

function post(
  body: unknown,
  { headers = {}, query = "" }: { headers?: Record<string, string>; query?: string } = {},
) {
  return new Request(`https://elysia.test/api/v1/things/${id}${query}`, {
    method: "POST",
    headers: { ...json, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

const at = (params: Record<string, string> = { id }) => ({ params: Promise.resolve(params) });
const problemOf = async (response: Response) => problem.parse(await response.json());

describe("defineRoute", () => {
  it("hands the handler what was authenticated and parsed, and answers what was declared", async () => {
    const { route } = setUp();
    const response = await route(post({ name: "ab", more: 1 }, { query: "?n=7&kind=" }), at());
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ said: `org-1 ${id} 7 ab` });
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
  });

  it("keeps its declaration, without the handler, for the document", () => {
    const { route } = setUp();
    expect(route.declaration).toMatchObject({ method: "POST", path: "/api/v1/things/{id}" });
    expect(route.declaration).not.toHaveProperty("handler");
  });

  it("logs one line a request, with the pattern and not the address, and nothing that was sent", async () => {
    const { route, lines } = setUp();
    await route(post({ name: "my essay" }, { headers: { "X-Request-Id": "request-1" } }), at());
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: "info",
      message: "request",
      context: { requestId: "request-1" },
      fields: { method: "POST", route: "/api/v1/things/{id}", status: 201, organisationId: "org-1" },
    });
    expect(lines[0]?.fields.ms).toBeTypeOf("number");
    expect(JSON.stringify(lines)).not.toContain("my essay");
  });

  it.each([
    ["request-42.a_b", true],
    ["short", false],
    ["a b c d e f g", false],
    ["x".repeat(65), false],
    ["<script>aaaaaa", false],
  ])("takes the request id %j: %s", async (given, taken) => {
    const { route } = setUp();
    const response = await route(post({ name: "ab" }, { headers: { "X-Request-Id": given } }), at());
    const echoed = response.headers.get("X-Request-Id");
    expect(echoed === given).toBe(taken);
    expect(echoed).toMatch(/^[A-Za-z0-9._-]{8,64}$/);
  });

  it("refuses a stranger and who may not, before it looks at what was sent", async () => {
    const stranger = await setUp(null).route(post("{"), at({ id: "x" }));
    expect([stranger.status, (await problemOf(stranger)).code]).toEqual([401, "unauthenticated"]);
    expect(stranger.headers.get("www-authenticate")).toContain("Session");
    const reader = await setUp(["analyses.read"]).route(post("{"), at({ id: "x" }));
    expect([reader.status, (await problemOf(reader)).code]).toEqual([403, "forbidden"]);
  });

  it("names each invalid field by its path, without its value", async () => {
    const { route } = setUp();
    const response = await route(post({ name: "x", tags: [{ t: "ok" }, { t: 666_777 }] }), at());
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    const body = await problemOf(response);
    expect(body.fields.map((field) => field.path)).toEqual(["name", "tags.1.t"]);
    expect(JSON.stringify(body)).not.toContain("666777");
    expect(body).toMatchObject({
      type: "urn:elysia:error:invalid_input",
      status: 422,
      code: "invalid_input",
    });
    expect(body.instance).toBe(response.headers.get("X-Request-Id"));
  });

  it("names unknown query parameters, also of a route that takes none", async () => {
    const { defineRoute } = setUp();
    const route = defineRoute({
      ...{ method: "GET", path: "/api/v1/none", summary: "", tags: [], auth: "public" },
      responses: { 204: { description: "Nothing" } },
      handler: async ({ reply }) => reply(204),
    });
    const response = await route(new Request("https://elysia.test/?limit=1&x=2"), at({}));
    expect(response.status).toBe(422);
    expect((await problemOf(response)).fields.map((field) => field.path)).toEqual(["limit", "x"]);
  });

  it("names invalid and repeated query parameters", async () => {
    const { route } = setUp();
    const response = await route(post({ name: "ab" }, { query: "?n=x&kind=a&kind=b" }), at());
    expect((await problemOf(response)).fields.map((field) => field.path)).toEqual(["n", "kind"]);
  });

  it("finds nothing at a path of the wrong form", async () => {
    const { route } = setUp();
    expect((await route(post({ name: "ab" }), at({ id: "../etc" }))).status).toBe(404);
  });

  it.each([
    ["{", json, 400, "malformed_request"],
    ["", json, 400, "malformed_request"],
    ["{}", { "Content-Type": "text/plain" }, 415, "unsupported_type"],
    ["{}", { "Content-Type": "application/json; charset=latin1" }, 415, "unsupported_type"],
    [JSON.stringify({ name: "x".repeat(2_000) }), json, 413, "too_large"],
    ["null", { "Content-Type": 'application/json; charset="UTF-8"' }, 422, "invalid_input"],
  ])("refuses the body %.20j of %j: %i %s", async (body, headers, status, code) => {
    const response = await setUp().route(post(body, { headers }), at());
    expect([response.status, (await problemOf(response)).code]).toEqual([status, code]);
  });

  it("refuses bytes that are not UTF-8", async () => {
    const body = Buffer.from([0x7b, 0xff, 0x7d]);
    const response = await setUp().route(
      new Request("https://elysia.test/api/v1/things/x", { method: "POST", headers: json, body }),
      at(),
    );
    expect((await problemOf(response)).code).toBe("bad_encoding");
  });

  it("stops reading a body that does not end when it has had enough", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100;
        controller.enqueue(new Uint8Array(100).fill(32));
      },
    });
    const request = new Request("https://elysia.test/api/v1/things/x", {
      method: "POST",
      headers: json,
      body: endless,
      ...{ duplex: "half" },
    });
    expect((await setUp().route(request, at())).status).toBe(413);
    expect(sent).toBeLessThan(2_000);
  });

  it.each([
    [{ "Sec-Fetch-Site": "cross-site", Origin: "https://evil.test" }, 403],
    [{ "Sec-Fetch-Site": "same-site", Origin: "https://other.elysia.test" }, 403],
    [{ "Sec-Fetch-Site": "same-origin" }, 201],
    [{ "Sec-Fetch-Site": "none" }, 201],
    [{ "Sec-Fetch-Site": "cross-site", Origin: "https://elysia.test" }, 201],
    [{ Origin: "https://evil.test", Host: "elysia.test" }, 403],
    [{ Origin: "null" }, 403],
    [{ Origin: "http://127.0.0.1:3000", Host: "127.0.0.1:3000" }, 201],
    [{}, 201],
  ])("from %j answers %i", async (headers, status) => {
    const response = await setUp().route(post({ name: "ab" }, { headers }), at());
    expect(response.status).toBe(status);
    if (status === 403) expect((await problemOf(response)).code).toBe("cross_origin");
  });

  it("tells the client nothing of an unexpected error, and the log its cause", async () => {
    const { route, lines } = setUp();
    const response = await route(post({ name: "boom" }), at());
    const body = await problemOf(response);
    expect([response.status, body.code]).toEqual([500, "internal"]);
    expect(JSON.stringify(body)).not.toContain("boom");
    expect(lines.map((line) => line.level)).toEqual(["error", "info"]);
    expect(lines[0]?.fields.error).toMatchObject({ cause: { message: "why" } });
  });

  it("answers an error of the table with its status, without an error in the log", async () => {
    const { route, lines } = setUp();
    const response = await route(post({ name: "conflict" }), at());
    expect([response.status, response.headers.get("cache-control")]).toEqual([409, "no-store"]);
    expect(lines.map((line) => line.level)).toEqual(["info"]);
    expect(lines[0]?.fields).toMatchObject({ status: 409, code: "conflict" });
  });

  it("answers 304 while the client's copy is current", async () => {
    const { defineRoute } = setUp();
    let text = "one";
    const route = defineRoute({
      method: "GET",
      path: "/api/v1/text",
      summary: "Read",
      tags: [],
      auth: "public",
      conditional: true,
      responses: { 200: { description: "It", schema: z.object({ text: z.string() }) } },
      handler: async ({ actor, reply }) => reply(200, { body: { text: `${text}${actor ?? ""}` } }),
    });
    const get = (headers?: HeadersInit) => route(new Request("https://elysia.test/", { headers }), at({}));
    const first = await get();
    const tag = first.headers.get("ETag") ?? "";
    expect([first.status, await first.json()]).toEqual([200, { text: "one" }]);
    const second = await get({ "If-None-Match": `"other", W/${tag}` });
    expect([second.status, await second.text(), second.headers.get("ETag")]).toEqual([304, "", tag]);
    text = "two";
    expect((await get({ "If-None-Match": tag })).status).toBe(200);
  });

  it("is answered without running the handler where the route knows its tag beforehand", async () => {
    const { defineRoute } = setUp();
    let [tag, runs, tags] = ["one", 0, 0];
    const route = defineRoute({
      method: "GET",
      path: "/api/v1/things/{id}",
      summary: "Read",
      tags: [],
      auth: "required",
      params: z.object({ id: z.string() }),
      responses: { 200: { description: "It", schema: z.object({ runs: z.int() }) } },
      entityTag: async ({ actor, params }) => {
        tags += 1;
        if (params.id === "none") throw new AppError("not_found");
        return `${actor.organisationId}-${params.id}-${tag}`;
      },
      handler: async ({ actor, params, reply }) => {
        runs += 1;
        const headers = tagHeaders(`${actor.organisationId}-${params.id}-${tag}`);
        return reply(200, { body: { runs }, headers });
      },
    });
    expect(route.declaration.conditional).toBe(true);
    const get = (named?: string, of = "a") =>
      route(
        new Request("https://elysia.test/", { headers: named ? { "If-None-Match": named } : {} }),
        at({ id: of }),
      );
    const first = await get();
    expect(tags).toBe(0);
    expect([first.status, first.headers.get("ETag")]).toEqual([200, '"org-1-a-one"']);
    expect(first.headers.get("Cache-Control")).toBe("private, no-cache");
    const second = await get('"org-1-a-one"');
    expect([second.status, await second.text(), runs]).toEqual([304, "", 1]);
    expect(second.headers.get("X-Request-Id")).toBeTruthy();
    tag = "two";
    expect((await get('"org-1-a-one"')).status).toBe(200);
    expect((await get("*", "none")).status).toBe(404);
    expect(runs).toBe(2);
  });
});
