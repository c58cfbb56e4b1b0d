import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { openSql } from "@/db/client";
import { type NewApiKey, newApiKey } from "@/lib/features/access/schemas";
import { newId } from "@/lib/kernel/ids";
import { at, get, post, startApi } from "../testing/start-api";
import { bearer, codeOf, send, tokensOf, withBearer } from "../testing/token-client";

/** Loaded when the settings are there: the first import reads them. */
const load = async () => ({
  keys: await import("./route"),
  key: await import("./[id]/route"),
  rotate: await import("./[id]/rotate/route"),
  token: await import("../auth/token/route"),
  ignores: await import("../ignores/route"),
  notifications: await import("../notifications/route"),
});
let api: Awaited<ReturnType<typeof load>>;
let server: Awaited<ReturnType<typeof startApi>>;
let sql: ReturnType<typeof openSql>;
const minutes = 60_000;
const hours = 60 * minutes;

beforeAll(async () => {
  server = await startApi();
  api = await load();
  sql = openSql(server.superUrl, 2);
});
afterAll(async () => {
  await sql.end();
  await server.stop();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Moves the product's clock; timers go on. */
const travel = (ms: number) => {
  const now = Date.now() + ms;
  vi.useFakeTimers({ toFake: ["Date"], now });
};

let people = 0;
async function somebody(cookie?: string) {
  const email = `davi-${++people}@keys.test`;
  const session = cookie ?? (await server.signUp(email));
  const [row] = await sql<{ id: string; organisation: string }[]>`
    select u.id, m.organisation_id as organisation from accounts.users u
    join accounts.memberships m on m.user_id = u.id where u.email = ${email}`;
  if (!row) throw new Error("nobody");
  return { email, cookie: session, userId: row.id, organisationId: row.organisation };
}

const make = (cookie: string, more: Record<string, unknown> = {}) =>
  api.keys.POST(post(cookie, { name: "Laboratório", scopes: ["analyses.read"], ...more }), at());
const made = async (response: Response): Promise<NewApiKey> => newApiKey.parse(await response.json());
const read = (secret: string) => api.ignores.GET(withBearer(secret), at());
const statusAndCode = async (response: Response) => [response.status, await codeOf(response)];

describe("a key", () => {
  it("stands for its owner, within its scopes, and shows its secret once", async () => {
    const { cookie, userId, organisationId } = await somebody();
    const response = await make(cookie);
    expect(response.status).toBe(201);
    const { key, secret } = await made(response);
    expect(response.headers.get("Location")).toBe(`/api/v1/keys/${key.id}`);
    expect(secret.startsWith(`ely_${key.prefix}_`)).toBe(true);
    expect(key).toMatchObject({ name: "Laboratório", scopes: ["analyses.read"], lastUsedAt: null });
    expect((await read(secret)).status).toBe(200);
    expect((await api.notifications.GET(withBearer(secret), at())).status).toBe(403);
    const listed = await api.keys.GET(get(cookie), at());
    const text = await listed.text();
    expect(JSON.parse(text).items).toMatchObject([{ id: key.id, owner: { id: userId } }]);
    expect(text).not.toContain(secret.slice(13));
    const one = await api.key.GET(get(cookie), at(key.id));
    expect(await one.json()).toMatchObject({ id: key.id, lastUsedAt: expect.any(String) });
    const [row] = await sql`select k::text as text from access.api_keys k where id = ${key.id}`;
    expect(row?.text).not.toContain(secret.slice(13));
    const notes = await sql`select data from access.outbox where data->>'actorId' = ${userId}`;
    const target = { kind: "key", id: key.id, name: "Laboratório" };
    expect(notes[0]?.data).toMatchObject({ action: "key.created", via: "session", organisationId, target });
  });

  it("is not kept with an Idempotency-Key: its secret would be", async () => {
    const { cookie, organisationId } = await somebody();
    const request = post(cookie, { name: "Uma", scopes: ["analyses.read"] });
    request.headers.set("Idempotency-Key", "abc");
    const { secret } = await made(await api.keys.POST(request, at()));
    expect((await read(secret)).status).toBe(200);
    expect(
      await sql`select 1 from gateway.idempotency_keys where organisation_id = ${organisationId}`,
    ).toHaveLength(0);
  });

  it("has no scope that its maker has not, and may do no more than its owner may now", async () => {
    const { cookie, userId } = await somebody();
    const refused = await make(cookie, { scopes: ["analyses.read", "users.write"] });
    expect(await refused.json()).toMatchObject({
      code: "invalid_input",
      fields: [{ path: "scopes", message: "scopes_not_held" }],
    });
    const { secret } = await made(await make(cookie, { scopes: ["keys.read"] }));
    expect((await api.keys.GET(withBearer(secret), at())).status).toBe(200);
    await sql`update accounts.memberships set role = 'student' where user_id = ${userId}`;
    expect((await api.keys.GET(withBearer(secret), at())).status).toBe(403);
    expect((await make(cookie)).status).toBe(403);
  });

  it("makes, changes and revokes no key, nor does a token", async () => {
    const { cookie } = await somebody();
    const { key, secret } = await made(await make(cookie, { scopes: ["keys.read", "keys.write"] }));
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
    const { cookie } = await somebody();
    const refused = await make(cookie, more);
    expect(refused.status).toBe(422);
    expect((await refused.json()).fields).toEqual([{ path, message }]);
  });

  it("expires when it was to", async () => {
    const { cookie } = await somebody();
    const expiresAt = new Date(Date.now() + hours).toISOString();
    const { key, secret } = await made(await make(cookie, { expiresAt }));
    expect(key.expiresAt).toBe(expiresAt);
    travel(59 * minutes);
    expect((await read(secret)).status).toBe(200);
    travel(2 * minutes);
    expect(await statusAndCode(await read(secret))).toEqual([401, "invalid_token"]);
    expect((await api.rotate.POST(post(cookie, {}), at(key.id))).status).toBe(404);
  });

  it("tells when it was last used, written at most once a minute", async () => {
    const { cookie } = await somebody();
    const { key, secret } = await made(await make(cookie));
    const versions = async () => {
      await read(secret);
      const [row] = await sql`select xmin::text as version from access.api_keys where id = ${key.id}`;
      return row?.version;
    };
    const first = await versions();
    travel(59_000);
    expect(await versions()).toBe(first);
    travel(2_000);
    expect(await versions()).not.toBe(first);
  });

  it("gets another secret, and the one before works on for as long as was asked", async () => {
    const { cookie } = await somebody();
    const { key, secret } = await made(await make(cookie));
    const rotate = async (body: unknown) => made(await api.rotate.POST(post(cookie, body), at(key.id)));
    const second = await rotate({ overlapSeconds: 3600 });
    expect(second.key).toMatchObject({ prefix: key.prefix, previousExpiresAt: expect.any(String) });
    for (const shown of [secret, second.secret]) expect((await read(shown)).status).toBe(200);
    travel(hours + 1);
    expect((await read(secret)).status).toBe(401);
    const third = await rotate({});
    expect((await read(second.secret)).status).toBe(401);
    expect((await read(third.secret)).status).toBe(200);
    const tooLong = await api.rotate.POST(post(cookie, { overlapSeconds: 24 * 3600 + 1 }), at(key.id));
    expect(tooLong.status).toBe(422);
  });

  it("is worth nothing once it is revoked, and its tokens with it", async () => {
    const { cookie } = await somebody();
    const { key, secret } = await made(await make(cookie));
    const grant = { grant_type: "client_credentials", client_id: key.prefix, client_secret: secret };
    const answer = await tokensOf(await send(api.token.POST, grant));
    expect(answer).not.toHaveProperty("refresh_token");
    expect(answer.scope).toBe("analyses.read");
    expect((await read(answer.access_token)).status).toBe(200);
    expect((await api.key.DELETE(post(cookie, undefined, "DELETE"), at(key.id))).status).toBe(204);
    for (const shown of [secret, answer.access_token])
      expect(await statusAndCode(await read(shown))).toEqual([401, "invalid_token"]);
    expect(await statusAndCode(await send(api.token.POST, grant))).toEqual([401, "invalid_token"]);
    expect((await api.key.DELETE(post(cookie, undefined, "DELETE"), at(key.id))).status).toBe(404);
    expect((await api.key.GET(get(cookie), at(key.id))).status).toBe(404);
    expect(await (await api.keys.GET(get(cookie), at())).json()).toEqual({ items: [] });
  });

  it("is a program's login only under its own name", async () => {
    const { cookie } = await somebody();
    const [one, other] = [await made(await make(cookie)), await made(await make(cookie))];
    for (const id of [other.key.id, other.key.prefix, "", newId()]) {
      const grant = { grant_type: "client_credentials", client_id: id, client_secret: one.secret };
      expect(await statusAndCode(await send(api.token.POST, grant))).toEqual([401, "invalid_token"]);
    }
  });

  it("dies with the membership, for good", async () => {
    const { cookie, userId, organisationId } = await somebody();
    const { secret } = await made(await make(cookie));
    const [row] = await sql`delete from accounts.memberships where user_id = ${userId} returning role`;
    expect((await read(secret)).status).toBe(401);
    await sql`insert into accounts.memberships (organisation_id, user_id, role)
      values (${organisationId}, ${userId}, ${row?.role})`;
    expect((await read(secret)).status).toBe(401);
  });

  it("is one of fifty at most of a person, however many are made at once", async () => {
    const { cookie, organisationId } = await somebody();
    await sql`update accounts.organisations set plan = 'company' where id = ${organisationId}`;
    const answers = [];
    for (let turn = 0; turn < 45; turn++) answers.push(await make(cookie));
    answers.push(...(await Promise.all(Array.from({ length: 20 }, () => make(cookie)))));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(50);
    expect(statuses.filter((status) => status === 409)).toHaveLength(15);
    const rows = await sql`select 1 from access.api_keys where organisation_id = ${organisationId}`;
    expect(rows).toHaveLength(50);
  });

  it("counts for itself", async () => {
    const { cookie } = await somebody();
    const { secret } = await made(await make(cookie, { scopes: ["analyses.read", "keys.read"] }));
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

describe("whose keys", () => {
  /** A company with an administrator and a developer, each with a session there. */
  async function company() {
    const [admin, developer] = [await somebody(), await somebody()];
    const organisationId = newId();
    await sql`insert into accounts.organisations (id, name, kind) values (${organisationId}, 'Firma', 'company')`;
    for (const [{ userId }, role] of [
      [admin, "organisation_admin"],
      [developer, "developer"],
    ] as const) {
      await sql`insert into accounts.memberships (organisation_id, user_id, role)
        values (${organisationId}, ${userId}, ${role})`;
      await sql`update accounts.sessions set active_organisation_id = ${organisationId} where user_id = ${userId}`;
    }
    return { admin, developer };
  }
  const idsOf = async (cookie: string, query = "") => {
    const page = await (await api.keys.GET(get(cookie, query), at())).json();
    return page.items.map(({ id }: { id: string }) => id);
  };

  it("an administrator sees and revokes everybody's in the organisation, and another member their own", async () => {
    const { admin, developer } = await company();
    const one = await made(await make(admin.cookie));
    const other = await made(await make(developer.cookie));
    expect(await idsOf(admin.cookie)).toEqual([one.key.id]);
    expect(await idsOf(admin.cookie, "?of=organisation")).toEqual([other.key.id, one.key.id]);
    expect(await idsOf(developer.cookie)).toEqual([other.key.id]);
    const all = await api.keys.GET(get(developer.cookie, "?of=organisation"), at());
    expect(await statusAndCode(all)).toEqual([403, "forbidden"]);
    expect((await api.key.GET(get(developer.cookie), at(one.key.id))).status).toBe(404);
    const remove = (cookie: string, id: string) => api.key.DELETE(post(cookie, undefined, "DELETE"), at(id));
    expect((await remove(developer.cookie, one.key.id)).status).toBe(404);
    expect((await api.rotate.POST(post(admin.cookie, {}), at(other.key.id))).status).toBe(404);
    expect((await remove(admin.cookie, other.key.id)).status).toBe(204);
    expect((await read(other.secret)).status).toBe(401);
  });

  it("another organisation's administrator neither sees nor revokes any", async () => {
    const [mine, theirs] = [await company(), await company()];
    const { key, secret } = await made(await make(theirs.developer.cookie));
    expect(await idsOf(mine.admin.cookie, "?of=organisation")).toEqual([]);
    expect((await api.key.GET(get(mine.admin.cookie), at(key.id))).status).toBe(404);
    const gone = await api.key.DELETE(post(mine.admin.cookie, undefined, "DELETE"), at(key.id));
    expect(gone.status).toBe(404);
    expect((await read(secret)).status).toBe(200);
  });

  it("are listed in pages, each once", async () => {
    const { cookie } = await somebody();
    const ids = [];
    for (let turn = 0; turn < 5; turn++) ids.unshift((await made(await make(cookie))).key.id);
    const seen = [];
    for (let query: string | null = "?limit=2"; query; ) {
      const page: { items: { id: string }[]; next?: string } = await (
        await api.keys.GET(get(cookie, query), at())
      ).json();
      seen.push(...page.items.map(({ id }) => id));
      query = page.next ? `?limit=2&cursor=${page.next}` : null;
    }
    expect(seen).toEqual(ids);
  });
});
