import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { createUser } from "../testing/create-user";
import { address, openProviders, userOf } from "../testing/open-providers";

const password = "uma frase longa e calma";
const invalid = { code: "identity_invalid" };
let stage: Awaited<ReturnType<typeof openProviders>>;

beforeAll(async () => {
  stage = await openProviders();
});
afterAll(() => stage.stop());

describe("the account's own page", () => {
  async function signedIn() {
    const use = stage.setUp();
    const email = address();
    const userId = await createUser(stage.database, { email, password });
    const session = await use.sessionOf(userId, newId());
    /** Links an account of the second provider, as far as it goes. */
    const link = async (account: string, by = session) => {
      const linker = await use.requireLinker(by, await use.allowLinking(by, password));
      const { url, sealed } = await use.begin({ provider: "second", next: "/account/security" }, linker);
      const query = await stage.logIn(url, account, "second");
      return { provider: "second", query, sealed, session: by, locale: "en" } as const;
    };
    return { ...use, email, userId, session, link };
  }

  test("links another sign-in after the password, whatever its address, and unlinks it", async () => {
    const { link, complete, session, waysIn, unlink, signIn, userId } = await signedIn();
    const other = `unverified-${address()}`;
    expect(await complete(await link(other))).toEqual({ kind: "linked", next: "/account/security" });
    expect(await signIn(other, "second")).toMatchObject({ kind: "signed-in", userId });
    const { linked } = await waysIn(session);
    expect(linked).toMatchObject([{ providerName: "second", email: null }]);
    await unlink(session, linked[0]?.id ?? "");
    expect((await waysIn(session)).linked).toEqual([]);
    await expect(unlink(session, linked[0]?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
    await expect(unlink(session, "1; drop")).rejects.toMatchObject({ code: "not_found" });
  });

  test("takes the password and the very session that was allowed", async () => {
    const { allowLinking, requireLinker, session, sessionOf, userId, link, complete } = await signedIn();
    await expect(allowLinking(session, "errada, mas longa")).rejects.toMatchObject({
      fields: [{ path: "password", message: "password_wrong" }],
    });
    await expect(requireLinker(session, undefined)).rejects.toMatchObject(invalid);
    const elsewhere = await sessionOf(userId, newId());
    const sealed = await allowLinking(session, password);
    await expect(requireLinker(elsewhere, sealed)).rejects.toMatchObject(invalid);
    const returned = await link(address());
    await expect(complete({ ...returned, session: elsewhere })).rejects.toMatchObject(invalid);
    const again = await link(address());
    await expect(complete({ ...again, session: null })).rejects.toMatchObject(invalid);
  });

  test("takes no sign-in that opens another account", async () => {
    const { link, complete, signIn } = await signedIn();
    const other = address();
    await signIn(other, "second");
    await expect(complete(await link(other))).rejects.toMatchObject({ code: "identity_taken" });
  });

  test("of two accounts that link one sign-in at once, one gets it", async () => {
    const [ana, bia] = [await signedIn(), await signedIn()];
    const account = address();
    const returns = [await ana.link(account), await bia.link(account)];
    const settled = await Promise.allSettled(returns.map((one) => ana.complete(one)));
    expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(settled.find((one) => one.status === "rejected")?.reason).toMatchObject({
      code: "identity_taken",
    });
  });

  test("leaves a way in: the last of an account without a password stays, of two at once one", async () => {
    const { signIn, sessionOf, waysIn, unlink, deps } = stage.setUp();
    const email = address();
    const session = await sessionOf(userOf(await signIn(email)), newId());
    const [only] = (await waysIn(session)).linked;
    await expect(unlink(session, only?.id ?? "")).rejects.toMatchObject({ code: "last_sign_in" });
    const second = { provider: "second", issuer: "https://i.example", subject: email, name: null };
    await deps.linkIdentity(session.actor, { ...second, email, emailVerified: true });
    const { linked } = await waysIn(session);
    const settled = await Promise.allSettled(linked.map(({ id }) => unlink(session, id)));
    expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await waysIn(session)).linked).toHaveLength(1);
  });

  test("links ten at most", async () => {
    const { session, deps } = await signedIn();
    const linked = [];
    for (let index = 0; index < 11; index += 1) {
      const one = { provider: "oidc", issuer: "https://i.example", subject: newId(), name: null };
      linked.push(await deps.linkIdentity(session.actor, { ...one, email: null, emailVerified: false }));
    }
    expect(linked.filter((one) => one === "linked")).toHaveLength(10);
    expect(linked.at(-1)).toBe("full");
  });

  test("is closed to who may only read, as one who acts in somebody's name", async () => {
    const { session, allowLinking, unlink } = await signedIn();
    const reader = {
      ...session,
      actor: { ...session.actor, permissions: new Set(["account.read"] as const) },
    };
    await expect(allowLinking(reader, password)).rejects.toMatchObject({ code: "forbidden" });
    await expect(unlink(reader, newId())).rejects.toMatchObject({ code: "forbidden" });
  });

  test("asks for no password that there is not, and changes nothing in its stead", async () => {
    const { signIn, sessionOf, allowLinking, requireLinker, deps } = stage.setUp();
    const session = await sessionOf(userOf(await signIn(address())), newId());
    await expect(deps.confirmPassword(session, "")).rejects.toMatchObject({ code: "no_password" });
    const linker = await requireLinker(session, await allowLinking(session, ""));
    expect(linker).toEqual({ userId: session.actor.userId, sessionId: session.sessionId });
  });
});
