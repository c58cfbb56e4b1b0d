import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { at, get, post } from "../testing/start-api";
import { made, startTokens } from "../testing/start-tokens";
import { bearer, send, statusAndCode, tokensOf, withBearer } from "../testing/token-client";

let api: Awaited<ReturnType<typeof startTokens>>;
const minutes = 60_000;
const hours = 60 * minutes;

beforeAll(async () => {
  api = await startTokens();
});
afterAll(() => api.stop());
afterEach(() => {
  vi.useRealTimers();
});

/** Moves the product's clock; timers go on. */
const travel = (ms: number) => {
  const now = Date.now() + ms;
  vi.useFakeTimers({ toFake: ["Date"], now });
};

describe("a key", () => {
  it("stands for its owner, within its scopes, and shows its secret once", async () => {
    const { cookie, userId, organisationId } = await api.somebody();
    const response = await api.make(cookie);
    expect(response.status).toBe(201);
    const { key, secret } = await made(response);
    expect(response.headers.get("Location")).toBe(`/api/v1/keys/${key.id}`);
    expect(secret.startsWith(`ely_${key.prefix}_`)).toBe(true);
    expect(key).toMatchObject({ name: "Laboratório", scopes: ["analyses.read"], lastUsedAt: null });
    expect((await api.read(secret)).status).toBe(200);
    expect((await api.notifications.GET(withBearer(secret), at())).status).toBe(403);
    const listed = await api.keys.GET(get(cookie), at());
    const text = await listed.text();
    expect(JSON.parse(text).items).toMatchObject([{ id: key.id, owner: { id: userId } }]);
    expect(text).not.toContain(secret.slice(13));
    const one = await api.key.GET(get(cookie), at(key.id));
    expect(await one.json()).toMatchObject({ id: key.id, lastUsedAt: expect.any(String) });
    const [row] = await api.sql`select k::text as text from access.api_keys k where id = ${key.id}`;
    expect(row?.text).not.toContain(secret.slice(13));
    const notes = await api.sql`select data from access.outbox where data->>'actorId' = ${userId}`;
    const target = { kind: "key", id: key.id, name: "Laboratório" };
    expect(notes[0]?.data).toMatchObject({ action: "key.created", via: "session", organisationId, target });
  });

  it("is not kept with an Idempotency-Key: its secret would be", async () => {
    const { cookie, organisationId } = await api.somebody();
    const request = post(cookie, { name: "Uma", scopes: ["analyses.read"] });
    request.headers.set("Idempotency-Key", "abc");
    const { secret } = await made(await api.keys.POST(request, at()));
    expect((await api.read(secret)).status).toBe(200);
    expect(
      await api.sql`select 1 from gateway.idempotency_keys where organisation_id = ${organisationId}`,
    ).toHaveLength(0);
  });

  it("has no scope that its maker has not, and may do no more than its owner may now", async () => {
    const { cookie, userId } = await api.somebody();
    const refused = await api.make(cookie, { scopes: ["analyses.read", "users.write"] });
    expect(await refused.json()).toMatchObject({
      code: "invalid_input",
      fields: [{ path: "scopes", message: "scopes_not_held" }],
    });
    const { secret } = await made(await api.make(cookie, { scopes: ["keys.read"] }));
    expect((await api.keys.GET(withBearer(secret), at())).status).toBe(200);
    await api.sql`update accounts.memberships set role = 'student' where user_id = ${userId}`;
    expect((await api.keys.GET(withBearer(secret), at())).status).toBe(403);
    expect((await api.make(cookie)).status).toBe(403);
  });

  it("makes, changes and revokes no key, nor does a token", async () => {
    const { cookie } = await api.somebody();
    const { key, secret } = await made(await api.make(cookie, { scopes: ["keys.read", "keys.write"] }));
    const grant = { grant_type: "client_credentials", client_id: key.id, client_secret: secret };
    const { access_token: token } = await tokensOf(await send(api.token.POST, grant));
    for (const shown of [secret, token]) {
      const body = { name: "Outra", scopes: ["keys.read"] };
      for (const answer of [
        await api.keys.POST(withBearer(shown, "POST", body), at()),
        await api.rotate.POST(withBearer(shown, "POST", {}), at(key.id)),
        await api.key.DELETE(withBearer(shown, "DELETE"), at(key.id)),
      ])
        expect(await statusAndCode(answer)).toEqual([403, "session_required"]);
    }
  });

  it.each([
    [{ name: "  " }, "name", "key_name_missing"],
    [{ name: "a\nb" }, "name", "name_invalid"],
    [{ name: "a".repeat(101) }, "name", "name_too_long"],
    [{ scopes: [] }, "scopes", "scopes_missing"],
    [{ expiresAt: "2020-01-01T00:00:00Z" }, "expiresAt", "expiry_invalid"],
    [{ expiresAt: "2999-01-01T00:00:00Z" }, "expiresAt", "expiry_invalid"],
    [{ expiresAt: "soon" }, "expiresAt", "expiry_invalid"],
  ])("is refused with %j, and told why", async (more, path, message) => {
    const { cookie } = await api.somebody();
    const refused = await api.make(cookie, more);
    expect(refused.status).toBe(422);
    expect((await refused.json()).fields).toEqual([{ path, message }]);
  });

  it("expires when it was to", async () => {
    const { cookie } = await api.somebody();
    const expiresAt = new Date(Date.now() + hours).toISOString();
    const { key, secret } = await made(await api.make(cookie, { expiresAt }));
    expect(key.expiresAt).toBe(expiresAt);
    travel(59 * minutes);
    expect((await api.read(secret)).status).toBe(200);
    travel(2 * minutes);
    expect(await statusAndCode(await api.read(secret))).toEqual([401, "invalid_token"]);
    expect((await api.rotate.POST(post(cookie, {}), at(key.id))).status).toBe(404);
  });

  it("tells when it was last used, written at most once a minute", async () => {
    const { cookie } = await api.somebody();
    const { key, secret } = await made(await api.make(cookie));
    const versions = async () => {
      await api.read(secret);
      const [row] = await api.sql`select xmin::text as version from access.api_keys where id = ${key.id}`;
      return row?.version;
    };
    const first = await versions();
    travel(59_000);
    expect(await versions()).toBe(first);
    travel(2_000);
    expect(await versions()).not.toBe(first);
  });

  it("gets another secret, and the one before works on for as long as was asked", async () => {
    const { cookie } = await api.somebody();
    const { key, secret } = await made(await api.make(cookie));
    const rotate = async (body: unknown) => made(await api.rotate.POST(post(cookie, body), at(key.id)));
    const second = await rotate({ overlapSeconds: 3600 });
    expect(second.key).toMatchObject({ prefix: key.prefix, previousExpiresAt: expect.any(String) });
    for (const shown of [secret, second.secret]) expect((await api.read(shown)).status).toBe(200);
    travel(hours + 1);
    expect((await api.read(secret)).status).toBe(401);
    const third = await rotate({});
    expect((await api.read(second.secret)).status).toBe(401);
    expect((await api.read(third.secret)).status).toBe(200);
    const tooLong = await api.rotate.POST(post(cookie, { overlapSeconds: 24 * 3600 + 1 }), at(key.id));
    expect(tooLong.status).toBe(422);
  });

  it("is worth nothing once it is revoked, and its tokens with it", async () => {
    const { cookie } = await api.somebody();
    const { key, secret } = await made(await api.make(cookie));
    const grant = { grant_type: "client_credentials", client_id: key.prefix, client_secret: secret };
    const answer = await tokensOf(await send(api.token.POST, grant));
    expect(answer).not.toHaveProperty("refresh_token");
    expect(answer.scope).toBe("analyses.read");
    expect((await api.read(answer.access_token)).status).toBe(200);
    expect((await api.key.DELETE(post(cookie, undefined, "DELETE"), at(key.id))).status).toBe(204);
    for (const shown of [secret, answer.access_token])
      expect(await statusAndCode(await api.read(shown))).toEqual([401, "invalid_token"]);
    expect(await statusAndCode(await send(api.token.POST, grant))).toEqual([401, "invalid_token"]);
    expect((await api.key.DELETE(post(cookie, undefined, "DELETE"), at(key.id))).status).toBe(404);
    expect((await api.key.GET(get(cookie), at(key.id))).status).toBe(404);
    expect(await (await api.keys.GET(get(cookie), at())).json()).toEqual({ items: [] });
  });

  it("is a program's login only under its own name", async () => {
    const { cookie } = await api.somebody();
    const [one, other] = [await made(await api.make(cookie)), await made(await api.make(cookie))];
    for (const id of [other.key.id, other.key.prefix, "", newId()]) {
      const grant = { grant_type: "client_credentials", client_id: id, client_secret: one.secret };
      expect(await statusAndCode(await send(api.token.POST, grant))).toEqual([401, "invalid_token"]);
    }
  });

  it("dies with the membership, for good", async () => {
    const { cookie, userId, organisationId } = await api.somebody();
    const { secret } = await made(await api.make(cookie));
    const [row] = await api.sql`delete from accounts.memberships where user_id = ${userId} returning role`;
    expect((await api.read(secret)).status).toBe(401);
    await api.sql`insert into accounts.memberships (organisation_id, user_id, role)
      values (${organisationId}, ${userId}, ${row?.role})`;
    expect((await api.read(secret)).status).toBe(401);
  });

  it("is one of fifty at most of a person, however many are made at once", async () => {
    const { cookie, organisationId } = await api.somebody();
    await api.sql`update accounts.organisations set plan = 'company' where id = ${organisationId}`;
    const answers = [];
    for (let turn = 0; turn < 45; turn++) answers.push(await api.make(cookie));
    answers.push(...(await Promise.all(Array.from({ length: 20 }, () => api.make(cookie)))));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(50);
    expect(statuses.filter((status) => status === 409)).toHaveLength(15);
    const rows = await api.sql`select 1 from access.api_keys where organisation_id = ${organisationId}`;
    expect(rows).toHaveLength(50);
  });

  it("counts for itself", async () => {
    const { cookie } = await api.somebody();
    const { secret } = await made(await api.make(cookie, { scopes: ["analyses.read", "keys.read"] }));
    const left = async (headers: Record<string, string>) => {
      const request = new Request("http://localhost:3000/", { headers });
      return Number((await api.keys.GET(request, at())).headers.get("RateLimit-Remaining"));
    };
    const before = await left({ cookie });
    const fresh = await left(bearer(secret));
    expect(await left(bearer(secret))).toBe(fresh - 1);
    expect(await left({ cookie })).toBe(before - 1);
  });
});
