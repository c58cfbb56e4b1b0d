import { describe, expect, it } from "vitest";
import { at, id, json, post, problemOf, setUp } from "./testing/things-route";

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
});
