import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { requireSetting } from "@/lib/config/env";
import { decodeSession, encodeSession } from "@/lib/features/accounts/adapters/session-token";
import { adminOrganisation, userDetail } from "@/lib/features/accounts/admin-schemas";
import { usageReport } from "@/lib/features/usage/schemas";
import type { DeclaredRoute } from "@/lib/http/declaration";
import { newId } from "@/lib/kernel/ids";
import { at, get, post, startApi } from "../testing/start-api";

/** No request of these is one too many. */
vi.hoisted(() => vi.stubEnv("RATE_LIMIT_FACTOR", "1000"));

const load = async () => ({
  users: await import("./users/route"),
  user: await import("./users/[id]/route"),
  organisations: await import("./organisations/route"),
  organisation: await import("./organisations/[id]/route"),
  sessions: await import("./sessions/route"),
  revoke: await import("./sessions/[id]/revoke/route"),
  usage: await import("../usage/route"),
  essays: await import("../essays/route"),
  analyses: await import("../analyses/route"),
});
let api: Awaited<ReturnType<typeof load>>;
let server: Awaited<ReturnType<typeof startApi>>;
let admin: string;
let ana: string;
const reason = "asked for help by phone";

beforeAll(async () => {
  server = await startApi();
  api = await load();
  ana = await server.signUp("ana@admin.test");
  admin = await server.signUp("root@admin.test");
  await server.promote("root@admin.test");
});
afterAll(() => server.stop());

const cookieName = (cookie: string): string => cookie.slice(0, cookie.indexOf("="));

async function claimsOf(cookie: string) {
  const claims = await decodeSession(cookie.slice(cookie.indexOf("=") + 1), requireSetting("ELYSIA_SECRET"));
  if (!claims) throw new Error("no session");
  return claims;
}

const detailOf = async (id: string) =>
  userDetail.parse(await (await api.user.GET(get(admin), at(id))).json());

/** The cookie of the administrator in somebody's name. */
async function lookOn(cookie: string): Promise<string> {
  const { accounts } = await import("@/lib/composition/accounts");
  const { administration } = await import("@/lib/composition/administration");
  const caller = { address: "::1", userAgent: "tests" };
  const own = await claimsOf(admin);
  const signedIn = await accounts().resumeSession(own, caller);
  if (!signedIn) throw new Error("no session");
  const { userId } = await claimsOf(cookie);
  const session = { ...signedIn, sessionId: own.sessionId };
  const begun = await administration().beginImpersonation(session, userId, { reason }, caller);
  return `${cookieName(admin)}=${await encodeSession(begun, requireSetting("ELYSIA_SECRET"))}`;
}

describe("the API of administrators", () => {
  it("lists users, organisations and sessions, and shows one of each", async () => {
    const { userId } = await claimsOf(ana);
    const users = await (await api.users.GET(get(admin, "?query=ana@admin"), at())).json();
    expect(users.items).toMatchObject([{ id: userId, email: "ana@admin.test" }]);
    const detail = await detailOf(userId);
    const organisationId = detail.memberships[0]?.organisationId ?? "";
    const found = await (await api.organisations.GET(get(admin, "?query=ANA"), at())).json();
    expect(found.items).toMatchObject([{ id: organisationId, plan: "free", members: 1 }]);
    const one = await api.organisation.GET(get(admin), at(organisationId));
    expect(adminOrganisation.parse(await one.json())).toMatchObject({ id: organisationId, overrides: {} });
    const sessions = await (await api.sessions.GET(get(admin, `?userId=${userId}`), at())).json();
    expect(sessions.items).toHaveLength(1);
    for (const query of ["?limit=0", "?cursor=x", "?nonsense=1"])
      for (const { GET } of [api.users, api.organisations, api.sessions])
        expect((await GET(get(admin, query), at())).status).toBe(422);
    expect((await api.user.GET(get(admin), at(newId()))).status).toBe(404);
    expect((await api.organisation.GET(get(admin), at("x"))).status).toBe(404);
  });

  it("disables somebody at once, and lets them in again", async () => {
    const bia = await server.signUp("bia@admin.test");
    const { userId } = await claimsOf(bia);
    const change = (body: object) => api.user.PATCH(post(admin, body, "PATCH"), at(userId));
    expect((await api.analyses.GET(get(bia), at())).status).toBe(200);
    const disabled = await change({ reason, disabled: true });
    expect(userDetail.parse(await disabled.json()).disabledAt).not.toBeNull();
    expect((await api.analyses.GET(get(bia), at())).status).toBe(401);
    expect((await change({ reason, disabled: false })).status).toBe(200);
    for (const body of [{ disabled: true }, { reason }, { reason, disabled: true, platformRole: "admin" }])
      expect((await change(body)).status).toBe(422);
    const { userId: own } = await claimsOf(admin);
    const self = await api.user.PATCH(post(admin, { reason, disabled: true }, "PATCH"), at(own));
    expect([self.status, (await self.json()).code]).toEqual([409, "not_yourself"]);
  });

  it("ends a session", async () => {
    const carla = await server.signUp("carla@admin.test");
    const { sessionId } = await claimsOf(carla);
    expect((await api.revoke.POST(post(admin, {}), at(sessionId))).status).toBe(422);
    expect((await api.revoke.POST(post(admin, { reason }), at(sessionId))).status).toBe(204);
    expect((await api.analyses.GET(get(carla), at())).status).toBe(401);
    expect((await api.revoke.POST(post(admin, { reason }), at(sessionId))).status).toBe(404);
  });

  it("agrees on a quota, which refuses what is too much, says so, and is seen in the usage", async () => {
    const davi = await server.signUp("davi@admin.test");
    const { userId } = await claimsOf(davi);
    const organisationId = (await detailOf(userId)).memberships[0]?.organisationId ?? "";
    const body = { reason, overrides: { analyses: 1, storedBytes: null } };
    const changed = await api.organisation.PATCH(post(admin, body, "PATCH"), at(organisationId));
    expect(adminOrganisation.parse(await changed.json())).toMatchObject({
      plan: "free",
      overrides: body.overrides,
    });
    const hand = () => api.essays.POST(post(davi, { text: "A educação muda o mundo." }), at());
    const [first, second] = [await hand(), await hand()];
    expect([first.status, second.status]).toEqual([202, 402]);
    expect(await second.json()).toMatchObject({
      ...{ code: "quota_exceeded", detail: expect.stringMatching(/renews on \d{4}-\d{2}-01/) },
    });
    const { items } = await (await api.analyses.GET(get(davi), at())).json();
    expect(items).toHaveLength(1);
    const report = usageReport.parse(await (await api.usage.GET(get(davi), at())).json());
    const used = Object.fromEntries(report.metrics.map((each) => [each.metric, [each.used, each.limit]]));
    expect(used).toMatchObject({ analyses: [1, 1], storedBytes: [26, null], members: [1, 500] });
    expect(report.days.at(-1)?.analyses).toBe(1);
  });
});

describe("an administrator in somebody's name", () => {
  it("reads what they read, and nothing of the account or the platform", async () => {
    const cookie = await lookOn(ana);
    expect((await api.analyses.GET(get(cookie), at())).status).toBe(200);
    expect((await api.usage.GET(get(cookie), at())).status).toBe(200);
    const me = await import("../me/route");
    expect((await me.GET(get(cookie), at())).status).toBe(403);
    expect((await api.users.GET(get(cookie), at())).status).toBe(403);
    expect((await api.sessions.GET(get(cookie), at())).status).toBe(403);
  });

  it("is refused by every route that changes something", async () => {
    const { declaredHandlers } = await import("../testing/declared-handlers");
    const cookie = await lookOn(ana);
    const changing = (await declaredHandlers()).filter(
      ({ declaration: { method, auth } }) => method !== "GET" && auth === "required",
    );
    expect(changing.length).toBeGreaterThan(30);
    const statusOf = async (handler: DeclaredRoute) => {
      const { method, path } = handler.declaration;
      const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
      const params = Promise.resolve(Object.fromEntries(names.map((name) => [name, newId()])));
      return `${(await handler(post(cookie, {}, method), { params })).status} ${method} ${path}`;
    };
    for (const handler of changing) expect(await statusOf(handler)).toMatch(/^403 /);
  });

  it("has no more than GET among the public routes that know a caller by the cookie", async () => {
    const { declaredHandlers } = await import("../testing/declared-handlers");
    const open = (await declaredHandlers()).filter(
      ({ declaration: { method, auth } }) => method !== "GET" && auth === "public",
    );
    expect(open.map(({ declaration: { path } }) => path).sort()).toEqual([
      "/api/v1/auth/logout",
      "/api/v1/auth/token",
    ]);
  });
});
