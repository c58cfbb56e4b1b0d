import { expect, test } from "vitest";
import type { Actor, Proof } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { LimitPolicy } from "@/lib/platform/limiter/port";
import { makeDefineRoute } from "./define-route";
import { limitPolicies } from "./limit-policies";
import { problem } from "./problem";

/** A route for which a header `Bearer <kind>` proves who one is, and a cookie a session. */
function setUp(session?: true) {
  const counted: string[] = [];
  const actorBy = (kind: Proof["kind"]): Actor => ({
    ...{ userId: "ana", organisationId: "o", permissions: new Set(), platform: false },
    proof: { kind, id: kind, address: "::1", userAgent: "tests" },
  });
  const defineRoute = makeDefineRoute({
    authenticate: async ({ headers }) => {
      const header = headers.get("authorization");
      if (header === "Bearer token") return actorBy("token");
      if (header === "Bearer key") return actorBy("key");
      if (header === "Bearer away") throw new Error("the database is away");
      if (header !== null) throw new AppError("invalid_token");
      return headers.has("cookie") ? actorBy("session") : null;
    },
    origin: () => "https://elysia.test",
    corsOrigins: () => [],
    limits: {
      policies: () => limitPolicies(1),
      consume: async ({ name, limit }: LimitPolicy, subject) => {
        counted.push(`${name} ${subject}`);
        return { allowed: true, limit, remaining: 1, resetMs: 1 };
      },
      clientAddress: () => "203.0.113.7",
    },
    idempotency: () => {
      throw new Error("no key was sent");
    },
    log: () => ({ info: () => {}, error: () => {}, within: (_, work) => work() }),
  });
  const route = defineRoute({
    ...{ method: "POST", path: "/api/v1/x", summary: "", tags: [], auth: "required", session },
    responses: { 204: { description: "Nothing" } },
    handler: async ({ reply }) => reply(204),
  });
  const answer = async (headers: Record<string, string>) => {
    const request = new Request("https://elysia.test/", { method: "POST", headers });
    const response = await route(request, { params: Promise.resolve({}) });
    return response.status === 204 ? 204 : problem.parse(await response.json()).code;
  };
  return { answer, counted };
}

const elsewhere = { "Sec-Fetch-Site": "cross-site", Origin: "https://elsewhere.test" };

test("a cookie counts from our own pages alone, an Authorization header from anywhere", async () => {
  const { answer } = setUp();
  expect(await answer({ cookie: "a=b" })).toBe(204);
  expect(await answer({ cookie: "a=b", ...elsewhere })).toBe("cross_origin");
  for (const kind of ["token", "key"])
    expect(await answer({ Authorization: `Bearer ${kind}`, ...elsewhere })).toBe(204);
});

test("a bad Authorization header is refused also with a good cookie, and counted as a stranger's", async () => {
  const { answer, counted } = setUp();
  expect(await answer({ Authorization: "Bearer x", cookie: "a=b" })).toBe("invalid_token");
  expect(await answer({ Authorization: "Bearer x", cookie: "a=b", ...elsewhere })).toBe("invalid_token");
  expect(counted).toEqual(Array(2).fill("strangers address 203.0.113.7"));
});

test("that it could not be looked up is our failure, and nobody's guess", async () => {
  const { answer, counted } = setUp();
  expect(await answer({ Authorization: "Bearer away" })).toBe("internal");
  expect(counted).toEqual([]);
});

test("what is for people who are signed in takes neither token nor key", async () => {
  const { answer } = setUp(true);
  expect(await answer({ cookie: "a=b" })).toBe(204);
  for (const kind of ["token", "key"])
    expect(await answer({ Authorization: `Bearer ${kind}` })).toBe("session_required");
  expect(await answer({})).toBe("unauthenticated");
});
