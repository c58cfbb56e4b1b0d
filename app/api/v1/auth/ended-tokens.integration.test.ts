import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at } from "../testing/start-api";
import { startTokens } from "../testing/start-tokens";
import { bearer, password, send, statusAndCode, tokensOf, withBearer } from "../testing/token-client";

let api: Awaited<ReturnType<typeof startTokens>>;

beforeAll(async () => {
  api = await startTokens();
});
afterAll(() => api.stop());

describe("an access token is worth nothing at once", () => {
  const living = async () => {
    const person = await api.somebody();
    const tokens = await tokensOf(await api.logIn(person.email));
    expect((await api.read(tokens.access_token)).status).toBe(200);
    return { ...person, token: tokens.access_token, refreshToken: tokens.refresh_token ?? "" };
  };
  const expectDead = async ({ token, refreshToken }: { token: string; refreshToken: string }) => {
    const refused = await api.read(token);
    expect(await statusAndCode(refused)).toEqual([401, "invalid_token"]);
    const body = { grant_type: "refresh_token", refresh_token: refreshToken };
    const refresh = await send(api.token.POST, body);
    expect(await statusAndCode(refresh)).toEqual([401, "invalid_token"]);
  };

  it("after a logout by it, and after one by the refresh token", async () => {
    const [one, other] = [await living(), await living()];
    for (let turn = 0; turn < 2; turn++) {
      const byAccess = await api.logOut.POST(
        new Request("http://localhost:3000/", { method: "POST", headers: bearer(one.token) }),
        at(),
      );
      expect(byAccess.status).toBe(204);
      expect((await send(api.logOut.POST, { refresh_token: other.refreshToken })).status).toBe(204);
    }
    await expectDead(one);
    await expectDead(other);
    const notes = await api.sql`select 1 from access.outbox
      where data->>'action' = 'token.revoked' and data->>'actorId' = ${one.userId}`;
    expect(notes).toHaveLength(1);
    for (const headers of [{}, bearer("x"), bearer(one.refreshToken)])
      expect((await send(api.logOut.POST, {}, headers)).status).toBe(401);
  });

  it("after a new password, other second factors and the end of all other sessions", async () => {
    const { accounts } = await import("@/lib/composition/accounts");
    const { totpCode } = await import("@/lib/features/accounts/adapters/totp");
    const sessionOf = async ({ userId }: { userId: string }) => {
      const caller = { address: "::1", userAgent: "tests" };
      const { sessionId } = await accounts().startSession(userId, caller);
      const signedIn = await accounts().resumeSession({ userId, sessionId }, caller);
      if (!signedIn) throw new Error("no session");
      return { ...signedIn, sessionId };
    };
    const others = await living();
    const session = await sessionOf(others);
    await accounts().revokeOtherSessions(session.actor, session.sessionId);
    await expectDead(others);

    const changed = await living();
    const fresh = "uma frase longa e calma";
    await accounts().changePassword(await sessionOf(changed), { current: password, password: fresh });
    await expectDead(changed);

    const factor = await living();
    const owner = await sessionOf(factor);
    await accounts().beginSecondFactor(owner, password);
    const pending = await accounts().secondFactor(owner);
    if (pending.state !== "pending") throw new Error("not begun");
    const step = Math.floor(Date.now() / 30_000);
    const secret = decodeBase32(pending.secret);
    await accounts().confirmSecondFactor(owner, totpCode(secret, step));
    await expectDead(factor);
    const missing = await api.logIn(factor.email);
    expect(await statusAndCode(missing)).toEqual([401, "code_required"]);
    const again = await api.logIn(factor.email, { code: totpCode(secret, step + 1) });
    expect(again.status).toBe(200);
  });

  it("after the end of the membership, also once the person has come back", async () => {
    const person = await living();
    const { userId, organisationId } = person;
    const rows = await api.sql`delete from accounts.memberships where user_id = ${userId} returning *`;
    await expectDead(person);
    await api.sql`insert into accounts.memberships (organisation_id, user_id, role)
      values (${organisationId}, ${userId}, ${rows[0]?.role})`;
    await expectDead(person);
    expect((await api.logIn(person.email)).status).toBe(200);
  });

  it("where the role no longer permits it", async () => {
    const { email, userId } = await api.somebody();
    const { access_token: token } = await tokensOf(await api.logIn(email, { scope: "keys.read" }));
    expect((await api.keys.GET(withBearer(token), at())).status).toBe(200);
    await api.sql`update accounts.memberships set role = 'student' where user_id = ${userId}`;
    expect((await api.keys.GET(withBearer(token), at())).status).toBe(403);
  });

  it("once the key that signed it is revoked, and another signs at once", async () => {
    const person = await living();
    await api.sql`update access.signing_keys set revoked_at = now()`;
    expect((await api.read(person.token)).status).toBe(401);
    const refreshed = await send(api.token.POST, {
      grant_type: "refresh_token",
      refresh_token: person.refreshToken,
    });
    expect((await api.read((await tokensOf(refreshed)).access_token)).status).toBe(200);
  });
});

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function decodeBase32(text: string): Buffer {
  const bits = [...text.replaceAll(" ", "")].map((letter) =>
    base32.indexOf(letter).toString(2).padStart(5, "0"),
  );
  return Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
