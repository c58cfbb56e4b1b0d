import { describe, expect, it } from "vitest";
import type { DeclaredRoute, RouteDeclaration } from "./declaration";
import { makeNothingHere, makeOtherMethods } from "./other-methods";
import { problem } from "./problem";

const log = { info: () => {}, error: () => {}, within: <T>(_: unknown, work: () => T) => work() };
const deps = (corsOrigins: string[] = []) => ({ log: () => log, corsOrigins: () => corsOrigins });
const declaration: RouteDeclaration = {
  ...{ method: "GET", path: "/api/v1/x", summary: "", tags: [], auth: "public" },
  responses: {},
};
const GET: DeclaredRoute = Object.assign(async () => new Response(), { declaration });
const ask = (method: string, headers: Record<string, string> = {}) =>
  new Request("https://elysia.test/api/v1/x", { method, headers });

describe("the methods without a route", () => {
  it("are refused with those that there are", async () => {
    const { POST, PUT, PATCH, DELETE } = makeOtherMethods(deps())({ GET });
    for (const refuse of [POST, PUT, PATCH, DELETE]) {
      const answer = await refuse(ask("POST"));
      expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
      expect(problem.parse(await answer.json())).toMatchObject({
        code: "method_not_allowed",
        instance: answer.headers.get("X-Request-Id"),
      });
    }
  });

  it("are named by OPTIONS, which allows no other origin", async () => {
    const { OPTIONS } = makeOtherMethods(deps())({ GET });
    const answer = await OPTIONS(ask("OPTIONS", { Origin: "https://app.test" }));
    expect([answer.status, answer.headers.get("Allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it("are allowed to scripts of the origins that the settings name, without cookies", async () => {
    const { OPTIONS } = makeOtherMethods(deps(["https://app.test"]))({ GET });
    const { headers } = await OPTIONS(ask("OPTIONS", { Origin: "https://app.test" }));
    expect(headers.get("Access-Control-Allow-Origin")).toBe("https://app.test");
    expect(headers.get("Access-Control-Allow-Methods")).toBe("GET, HEAD, OPTIONS");
    expect(headers.get("Access-Control-Allow-Headers")).toContain("Idempotency-Key");
    expect(headers.get("Access-Control-Allow-Credentials")).toBeNull();
    expect(headers.get("Vary")).toBe("Origin");
    const other = await OPTIONS(ask("OPTIONS", { Origin: "https://app.test.evil.test" }));
    expect([other.headers.has("Access-Control-Allow-Origin"), other.headers.get("Vary")]).toEqual([
      false,
      "Origin",
    ]);
  });
});

it("an address that names nothing is a problem like others", async () => {
  const answer = await makeNothingHere(deps())(ask("GET"));
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
  expect(problem.parse(await answer.json())).toMatchObject({ code: "not_found", status: 404 });
});
