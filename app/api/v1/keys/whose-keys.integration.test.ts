import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { at, get, post } from "../testing/start-api";
import { made, startTokens } from "../testing/start-tokens";
import { statusAndCode } from "../testing/token-client";

let api: Awaited<ReturnType<typeof startTokens>>;

beforeAll(async () => {
  api = await startTokens();
});
afterAll(() => api.stop());

describe("whose keys", () => {
  /** A company with an administrator and a developer, each with a session there. */
  async function company() {
    const [admin, developer] = [await api.somebody(), await api.somebody()];
    const organisationId = newId();
    await api.sql`insert into accounts.organisations (id, name, kind) values (${organisationId}, 'Firma', 'company')`;
    for (const [{ userId }, role] of [
      [admin, "organisation_admin"],
      [developer, "developer"],
    ] as const) {
      await api.sql`insert into accounts.memberships (organisation_id, user_id, role)
        values (${organisationId}, ${userId}, ${role})`;
      await api.sql`update accounts.sessions set active_organisation_id = ${organisationId} where user_id = ${userId}`;
    }
    return { admin, developer };
  }
  const idsOf = async (cookie: string, query = "") => {
    const page = await (await api.keys.GET(get(cookie, query), at())).json();
    return page.items.map(({ id }: { id: string }) => id);
  };

  it("an administrator sees and revokes everybody's in the organisation, and another member their own", async () => {
    const { admin, developer } = await company();
    const one = await made(await api.make(admin.cookie));
    const other = await made(await api.make(developer.cookie));
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
    expect((await api.read(other.secret)).status).toBe(401);
  });

  it("another organisation's administrator neither sees nor revokes any", async () => {
    const [mine, theirs] = [await company(), await company()];
    const { key, secret } = await made(await api.make(theirs.developer.cookie));
    expect(await idsOf(mine.admin.cookie, "?of=organisation")).toEqual([]);
    expect((await api.key.GET(get(mine.admin.cookie), at(key.id))).status).toBe(404);
    const gone = await api.key.DELETE(post(mine.admin.cookie, undefined, "DELETE"), at(key.id));
    expect(gone.status).toBe(404);
    expect((await api.read(secret)).status).toBe(200);
  });

  it("are listed in pages, each once", async () => {
    const { cookie } = await api.somebody();
    const ids = [];
    for (let turn = 0; turn < 5; turn++) ids.unshift((await made(await api.make(cookie))).key.id);
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
