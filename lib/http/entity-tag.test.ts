import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/kernel/errors";
import { tagHeaders } from "./entity-tag";
import { at, setUp } from "./testing/things-route";

describe("a request with the tag of the client's copy", () => {
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
