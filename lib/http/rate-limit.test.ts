import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import type { LimitPolicy } from "@/lib/platform/limiter/port";
import type { RouteDefinition } from "./declaration";
import { makeDefineRoute } from "./define-route";
import { limitPolicies } from "./limit-policies";

type Route = Partial<
  RouteDefinition<"required", undefined, undefined, undefined, { 204: { description: string } }>
>;

const ana: Actor = { userId: "ana", organisationId: "o", permissions: new Set(), platform: false };

/** A route whose requests are counted in memory, and what was counted. */
function setUp(options: { actor?: Actor | null; broken?: boolean; factor?: number; route?: Route } = {}) {
  const { actor = ana, broken = false, factor = 1, route = {} } = options;
  const counted: string[] = [];
  const errors: string[] = [];
  const consume = async ({ name, limit }: LimitPolicy, subject: string) => {
    if (broken) throw new Error("down");
    counted.push(`${name} ${subject}`);
    const left = limit - counted.length;
    return { allowed: left >= 0, limit, remaining: Math.max(left, 0), resetMs: 1_500 };
  };
  const defineRoute = makeDefineRoute({
    authenticate: async () => actor,
    origin: () => "https://elysia.test",
    corsOrigins: () => [],
    limits: { policies: () => limitPolicies(factor), consume, clientAddress: () => "2001:db8::7" },
    idempotency: () => {
      throw new Error("no key was sent");
    },
    log: () => ({
      info: () => {},
      error: (message) => errors.push(message),
      within: (_, work) => work(),
    }),
  });
  const handle = defineRoute({
    ...{ method: "GET", path: "/api/v1/x", summary: "", tags: [], auth: "required" },
    responses: { 204: { description: "Nothing" } },
    handler: async ({ reply }) => reply(204),
    ...route,
  });
  const send = () =>
    handle(new Request("https://elysia.test/", { method: route.method ?? "GET" }), {
      params: Promise.resolve({}),
    });
  return { send, counted, errors };
}

describe("a limited route", () => {
  it("counts a key for itself, and a person as one by session and token", async () => {
    const subjects = [];
    for (const kind of ["session", "token", "key"] as const) {
      const proof = { kind, id: `the ${kind}`, address: "::1", userAgent: "tests" };
      const { send, counted } = setUp({ actor: { ...ana, proof } });
      await send();
      subjects.push(...counted.map((each) => each.replace(/^\S+ /, "")));
    }
    expect(subjects).toEqual(["user ana", "user ana", "key the key"]);
  });

  it("tells in each answer what is left, and in a refusal when to come again", async () => {
    const { send } = setUp({ factor: 2 / 240, route: { method: "POST" } });
    const answers = [await send(), await send(), await send()];
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 429]);
    const fields = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After"];
    expect(answers.map(({ headers }) => fields.map((name) => headers.get(name)))).toEqual([
      ["2", "1", "2", null],
      ["2", "0", "2", null],
      ["2", "0", "2", "2"],
    ]);
    expect(await answers[2]?.json()).toMatchObject({ code: "too_many_requests" });
  });

  it.each<[string, Route, Actor | null]>([
    ["free-read user ana", {}, ana],
    ["free-write user ana", { method: "POST" }, ana],
    ["free-work user ana", { method: "POST", limit: "work" }, ana],
    ["school-read user ana", {}, { ...ana, plan: { name: "school", overrides: {} } }],
    ["operator-read user ana", {}, { ...ana, platform: true }],
    ["address-analyze-code address 2001:db8:0:0::/64", { method: "POST", limit: "analyze-code" }, ana],
    ["strangers address 2001:db8:0:0::/64", {}, null],
  ])("counts by %s", async (expected, route, actor) => {
    const { send, counted } = setUp({ route, actor });
    await send();
    expect(counted).toEqual([expected]);
  });

  it("counts strangers before it refuses them", async () => {
    const { send } = setUp({ actor: null, factor: 1 / 120 });
    expect([(await send()).status, (await send()).status]).toEqual([401, 429]);
  });

  it("counts nothing where it says so", async () => {
    const { send, counted } = setUp({ route: { limit: "none" } });
    const answer = await send();
    expect([answer.headers.has("RateLimit-Limit"), counted]).toEqual([false, []]);
  });

  it("answers all the same when the counters are away, and says so in the log", async () => {
    const { send, errors } = setUp({ broken: true });
    const answer = await send();
    expect([answer.status, answer.headers.has("RateLimit-Limit")]).toEqual([204, false]);
    expect(errors).toEqual(["the limiter does not answer: the request was let in"]);
  });
});

it("the table grants what the documentation promises", () => {
  const usual = limitPolicies(1);
  expect(usual.ofAddress("analyze-code")).toEqual({
    ...{ name: "address-analyze-code", limit: 10, windowSeconds: 60 },
  });
  expect(limitPolicies(0.001).ofGrade("free", "work").limit).toBe(1);
  expect(limitPolicies(10).strangers.limit).toBe(10 * usual.strangers.limit);
});
