import "next/dist/server/node-environment-baseline.js";

import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabases, databaseFor } from "@/db/client";
import { accountsOutbox, passwordResets } from "@/db/schema/accounts";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { createUser } from "@/lib/features/accounts/testing/create-user";
import { newId } from "@/lib/kernel/ids";
import { accounts } from "./accounts";
import { mailbox } from "./mail";
import { currentSession, endSession, requestActor, requireSession, startSession } from "./session";
import {
  baseUrl,
  callNextAuth,
  firstPair,
  requestWith,
  serve,
  signInByEndpoint,
} from "./testing/serve-as-next";
import { withoutServers } from "./testing/without-servers";

const cookieName = "elysia-3456-session";
const email = "sessao@example.org";
const password = "uma frase longa e calma";
let postgres: TestDatabase;
let userId = "";

beforeAll(async () => {
  postgres = await createTestDatabase();
  Object.assign(process.env, {
    ...withoutServers,
    DATABASE_URL: postgres.appUrl,
    ELYSIA_SECRET: "a secret of more than thirty-two characters",
    ELYSIA_BASE_URL: baseUrl,
    ELYSIA_DEMO: "1",
    LOG_LEVEL: "silent",
  });
  userId = await createUser(databaseFor("accounts"), { name: "Sofia", email, password });
});
afterAll(async () => {
  await closeDatabases();
  await postgres.drop();
});

async function logIn(): Promise<string> {
  const { setCookies } = await serve(requestWith(""), () => startSession(userId));
  return firstPair(setCookies[0]);
}

const sessionWith = async (cookie: string) =>
  (await serve(requestWith(cookie), () => currentSession())).result;

test("a started session is a cookie that scripts cannot read, for thirty days", async () => {
  const { setCookies } = await serve(requestWith(""), () => startSession(userId));
  expect(setCookies).toHaveLength(2);
  expect(setCookies[1]).toMatch(/^elysia-3456-device=[\w-]{22}\.[\w-]{43}; .*HttpOnly; SameSite=lax$/i);
  expect(setCookies[0]).toMatch(new RegExp(`^${cookieName}=[\\w.-]+; `));
  expect(setCookies[0]?.toLowerCase()).toMatch(/path=\/;.*max-age=2592000; httponly; samesite=lax$/);
});

test("the session's cookie tells pages and API routes who acts", async () => {
  const cookie = await logIn();
  const session = await sessionWith(cookie);
  expect(session?.profile).toMatchObject({ name: "Sofia", email });
  expect(session?.actor.userId).toBe(userId);
  expect(Object.keys(session ?? {}).toSorted()).toEqual(["actor", "profile", "sessionId"]);
  expect(await requestActor(requestWith(`other=1; ${cookie}; more=2`))).toEqual(session?.actor);
});

test("no cookie, a damaged one and one of another copy are nobody", async () => {
  const cookie = await logIn();
  const [name, value] = cookie.split("=");
  for (const bad of [
    "",
    `${name}=`,
    `${name}=x`,
    `${name}=${value?.slice(0, -4)}AAAA`,
    `elysia-3000-session=${value}`,
  ]) {
    expect(await requestActor(requestWith(bad))).toBeNull();
    expect(await sessionWith(bad)).toBeNull();
  }
});

test("a page without a session leads to the login, and back", async () => {
  const request = new NextRequest(baseUrl, { headers: { "x-path": "/analyses?kind=code" } });
  await expect(serve(request, () => requireSession())).rejects.toMatchObject({
    digest: expect.stringContaining(";/login?next=%2Fanalyses%3Fkind%3Dcode;"),
  });
  await expect(serve(requestWith(""), () => requireSession("/new"))).rejects.toMatchObject({
    digest: expect.stringContaining(";/login?next=%2Fnew;"),
  });
});

test("ending the session clears the cookie, and a copy of it is worth nothing", async () => {
  const cookie = await logIn();
  const { setCookies } = await serve(requestWith(cookie), () => endSession());
  expect(await requestActor(requestWith(cookie))).toBeNull();
  expect(setCookies[0]).toMatch(new RegExp(`^${cookieName}=; .*Max-Age=0`));
});

test("logging in again ends the session that the browser had: nobody can plant one", async () => {
  const planted = await logIn();
  const { setCookies } = await serve(requestWith(planted), () => startSession(userId));
  expect(firstPair(setCookies[0])).not.toBe(planted);
  expect(await requestActor(requestWith(planted))).toBeNull();
  expect((await requestActor(requestWith(firstPair(setCookies[0]))))?.userId).toBe(userId);
});

test("nobody starts a session for a user who is not there", async () => {
  await expect(serve(requestWith(""), () => startSession(newId()))).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

test("next-auth's own endpoint signs in with the same session", async () => {
  const { response, cookies } = await signInByEndpoint(
    { email, password },
    { callbackUrl: "/dashboard?page=2" },
  );
  expect(response.status).toBe(302);
  expect(response.headers.get("location")).toBe(`${baseUrl}/dashboard?page=2`);
  const session = cookies.filter((one) => one.startsWith(cookieName));
  expect(session[0]).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax$/);
  expect((await requestActor(requestWith(session.map(firstPair).join())))?.userId).toBe(userId);
  const told = await callNextAuth("session", session);
  expect(await told.response.json()).toEqual({ user: { name: "Sofia", email }, expires: expect.any(String) });
  const again = told.cookies.map(firstPair).find((one) => one.startsWith(cookieName));
  expect((await requestActor(requestWith(again ?? "")))?.userId).toBe(userId);
});

test("next-auth's own endpoint leaves the mark of a browser that has signed in, and tells of a new one by mail", async () => {
  const before = await countNotices();
  const { setCookies } = await signInByEndpoint({ email, password });
  const marks = setCookies.filter((one) => one.startsWith("elysia-3456-device="));
  expect(marks).toEqual([expect.stringMatching(/=[\w-]{22}\.[\w-]{43}; .*HttpOnly; SameSite=lax$/i)]);
  expect(await countNotices()).toBe(before + 1);
  await serve(requestWith(firstPair(marks[0])), () => startSession(userId));
  expect(await countNotices()).toBe(before + 1);
  await serve(requestWith(""), () => startSession(userId, { isExpected: true }));
  expect(await countNotices()).toBe(before + 1);
  await serve(requestWith(""), () => startSession(userId));
  expect(await countNotices()).toBe(before + 2);
  const wrong = await signInByEndpoint({ email, password: "errada, mas longa" });
  expect(wrong.setCookies).toEqual([]);
});

/** How many mails about sign-ins are asked for. */
async function countNotices(): Promise<number> {
  const rows = await databaseFor("accounts").transaction("platform", (tx) =>
    tx.select().from(accountsOutbox),
  );
  return rows.filter(({ data }) => data.kind === "new-sign-in").length;
}

test("next-auth's own endpoint signs out, with its CSRF token only", async () => {
  const session = `${await logIn()};`;
  const csrf = await callNextAuth("csrf", []);
  const { csrfToken } = await csrf.response.json();
  const forged = await callNextAuth("signout", [session], {});
  expect(forged.cookies.filter((one) => one.startsWith(cookieName))).toEqual([]);
  const { cookies } = await callNextAuth("signout", [...csrf.cookies, session], { csrfToken });
  expect(cookies.find((one) => one.startsWith(cookieName))).toMatch(/=; Max-Age=0/);
  expect(await requestActor(requestWith(session))).toBeNull();
});

test("a program that asks for JSON is told our own address", async () => {
  const { response } = await signInByEndpoint({ email, password }, { json: "true" });
  expect(await response.json()).toEqual({ url: `${baseUrl}/` });
});

test("next-auth's redirects never leave the site", async () => {
  for (const callbackUrl of ["https://evil.example/x", "//evil.example/x", "/\\evil.example/x"]) {
    const { response } = await signInByEndpoint({ email, password }, { callbackUrl });
    expect(new URL(response.headers.get("location") ?? "").origin).toBe(baseUrl);
  }
});

test("wrong credentials and a missing CSRF token start no session", async () => {
  const wrong = await signInByEndpoint({ email, password: "errada, mas longa" });
  expect(wrong.response.headers.get("location")).toContain(
    `${baseUrl}/api/auth/error?error=CredentialsSignin`,
  );
  const forged = await callNextAuth("callback/credentials", [], { email, password });
  expect(forged.response.headers.get("location")).toBe(`${baseUrl}/api/auth/signin?csrf=true`);
  for (const { cookies } of [wrong, forged]) {
    expect(cookies.filter((one) => one.startsWith(cookieName))).toEqual([]);
  }
});

test("what is not served of next-auth is not found, and large bodies are not read", async () => {
  expect((await callNextAuth("_log", [], { code: "x", level: "error" })).response.status).toBe(404);
  expect((await callNextAuth("signin", [], { csrfToken: "x".repeat(20_000) })).response.status).toBe(413);
});

test("a new password by the mailed link ends the sessions there are, also for next-auth", async () => {
  const cookie = await logIn();
  await accounts().requestPasswordReset({ email });
  const resetId = await lastReset();
  await accounts().sendPasswordReset({ resetId });
  const [mail] = (await mailbox().list({ limit: 1 })).items;
  const token = /token=([\w-]+)/.exec(mail?.body ?? "")?.[1] ?? "";
  await accounts().resetPassword({ token, password: "outra frase longa e calma" });
  expect(await requestActor(requestWith(cookie))).toBeNull();
  expect(await sessionWith(cookie)).toBeNull();
  const told = await callNextAuth("session", [`${cookie};`]);
  expect(await told.response.json()).toEqual({});
  expect((await requestActor(requestWith(await logIn())))?.userId).toBe(userId);
});

async function lastReset(): Promise<string> {
  const rows = await databaseFor("accounts").transaction("platform", (tx) =>
    tx.select().from(passwordResets),
  );
  return rows.at(-1)?.id ?? "";
}

test("with the database away, next-auth answers 503 and signs nobody out", async () => {
  const cookie = await logIn();
  await closeDatabases();
  const { response, cookies } = await callNextAuth("session", [`${cookie};`]);
  expect(response.status).toBe(503);
  expect(cookies).toEqual([]);
});
