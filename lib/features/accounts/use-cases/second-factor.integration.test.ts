import { afterAll, beforeAll, expect, test } from "vitest";
import { recoveryCodes, secondFactors } from "@/db/schema/accounts";
import { openTestDatabase } from "@/db/testing/open-test-database";
import { newId } from "@/lib/kernel/ids";
import { makePasswordHasher } from "../adapters/password-hasher.argon2";
import { totpCode } from "../adapters/totp";
import { makeUserRepository } from "../adapters/users-repository.drizzle";
import { createUser } from "../testing/create-user";
import { devices, secondFactorDeps } from "../testing/open-lockout";
import { makeAuthenticate } from "./authenticate";
import { makeConfirmPassword } from "./confirm-password";
import {
  makeBeginSecondFactor,
  makeConfirmSecondFactor,
  makeDisableSecondFactor,
  makeGetSecondFactor,
} from "./manage-second-factor";
import { makeActorForUser } from "./resume-session";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
const password = "uma frase longa e calma";
const stepMs = 30_000;
const place = { network: "10.0.0.1" };
const codeWrong = { fields: [{ path: "code", message: "code_wrong" }] };

beforeAll(async () => {
  stage = await openTestDatabase();
});
afterAll(() => stage.stop());

async function setUp() {
  const time = { now: Date.UTC(2026, 10, 21, 12) };
  const base = {
    ...secondFactorDeps(stage.database, () => new Date(time.now)),
    users: makeUserRepository(stage.database),
    hasher: makePasswordHasher(),
  };
  const deps = { ...base, confirmPassword: makeConfirmPassword(base) };
  const email = `${newId()}@example.org`;
  const userId = await createUser(stage.database, { email, password });
  const signedIn = await makeActorForUser(deps)(userId);
  if (!signedIn) throw new Error("no user");
  const session = { ...signedIn, sessionId: newId() };
  const authenticate = makeAuthenticate(deps);
  const begin = makeBeginSecondFactor(deps);
  const confirm = makeConfirmSecondFactor(deps);
  /** What the app shows now, or some steps from now. */
  const code = async (steps = 0): Promise<string> => {
    const factor = await deps.secondFactors.find(userId);
    if (!factor) throw new Error("no factor");
    return totpCode(deps.box.open(userId, factor), Math.floor(time.now / stepMs) + steps);
  };
  return {
    ...{ time, email, userId, session, begin, confirm, code },
    state: () => makeGetSecondFactor(deps)(session),
    disable: makeDisableSecondFactor(deps),
    logIn: (given?: string, from: { network: string; device?: string } = place) =>
      authenticate({ email, password, code: given }, from),
    /** Turns it on. @returns the recovery codes */
    turnOn: async (): Promise<string[]> => {
      await begin(session, password);
      const codes = await confirm(session, await code());
      time.now += stepMs;
      return codes;
    },
  };
}

test("from off to on: the app's secret is shown until a code confirms it, and asked for only then", async () => {
  const { state, begin, session, logIn, userId, confirm, code, email } = await setUp();
  expect(await state()).toEqual({ state: "off" });
  await expect(begin(session, "errada, mas longa")).rejects.toMatchObject({
    fields: [{ path: "password", message: "password_wrong" }],
  });
  await begin(session, password);
  const pending = await state();
  if (pending.state !== "pending") throw new Error(pending.state);
  expect(pending.secret).toMatch(/^[A-Z2-7]{32}$/);
  const label = encodeURIComponent(`Elysia:${email}`);
  expect(pending.uri).toBe(`otpauth://totp/${label}?secret=${pending.secret}&issuer=Elysia`);
  expect(await logIn()).toEqual({ userId });
  await expect(confirm(session, "000000x")).rejects.toMatchObject(codeWrong);
  const codes = await confirm(session, await code());
  expect(new Set(codes).size).toBe(10);
  expect(await state()).toEqual({ state: "on", recoveryCodes: 10 });
  await expect(begin(session, password)).rejects.toMatchObject({ code: "conflict" });
  await expect(logIn()).rejects.toMatchObject({ code: "code_required", status: 401 });
});

test("a used time step is never accepted again, nor one before it, also of twenty at once", async () => {
  const { turnOn, logIn, code, userId, time, begin, session } = await setUp();
  await begin(session, password);
  await turnOn();
  const late = await code(-1);
  await expect(logIn(late)).rejects.toMatchObject({ code: "wrong_code" });
  expect(await logIn(` ${(await code()).slice(0, 3)} ${(await code()).slice(3)}`)).toEqual({ userId });
  await expect(logIn(await code())).rejects.toMatchObject({ code: "wrong_code" });
  time.now += 10 * stepMs;
  const fresh = await code();
  const settled = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => logIn(fresh, { network: `10.1.0.${index}` })),
  );
  expect(settled.filter((one) => one.status === "fulfilled")).toHaveLength(1);
});

test("each recovery code works once, however it is typed", async () => {
  const { turnOn, logIn, userId, state } = await setUp();
  const [first = "", second = ""] = await turnOn();
  expect(await logIn(first.toLowerCase().replaceAll("-", " "))).toEqual({ userId });
  await expect(logIn(first)).rejects.toMatchObject({ code: "wrong_code" });
  expect(await logIn(second)).toEqual({ userId });
  expect(await state()).toEqual({ state: "on", recoveryCodes: 8 });
});

test("a wrong password never tells that there is a second factor, and codes are not tried without it", async () => {
  const { turnOn, email, code, userId } = await setUp();
  await turnOn();
  const authenticate = makeAuthenticate({
    ...secondFactorDeps(stage.database, () => new Date()),
    users: makeUserRepository(stage.database),
    hasher: makePasswordHasher(),
  });
  for (const given of [undefined, await code()])
    await expect(
      authenticate({ email, password: "errada, mas longa", code: given }, { network: "10.2.0.1" }),
    ).rejects.toMatchObject({ code: "wrong_credentials" });
  expect(userId).toBeTruthy();
});

test("who has the password tries ten codes from wherever; the owner's browser still gets in", async () => {
  const { turnOn, logIn, code, email, userId } = await setUp();
  await turnOn();
  const right = await code();
  const wrong = right === "123456" ? "654321" : "123456";
  for (let index = 0; index < 10; index += 1)
    await expect(logIn(wrong, { network: `10.3.0.${index}` })).rejects.toMatchObject({ code: "wrong_code" });
  await expect(logIn(right, { network: "10.3.1.0" })).rejects.toMatchObject({ code: "too_many_attempts" });
  const device = devices.mark(undefined, email);
  expect(await logIn(right, { network: "10.3.1.1", device })).toEqual({ userId });
});

test("asking without a code counts as no failure and wipes none", async () => {
  const { turnOn, logIn, code } = await setUp();
  await turnOn();
  const from = { network: "10.4.0.1" };
  const wrong = (await code()) === "123456" ? "654321" : "123456";
  for (let index = 0; index < 4; index += 1) {
    await expect(logIn(undefined, from)).rejects.toMatchObject({ code: "code_required" });
    await expect(logIn(wrong, from)).rejects.toMatchObject({ code: "wrong_code" });
  }
  await expect(logIn(wrong, from)).rejects.toMatchObject({ code: "wrong_code" });
  await expect(logIn(undefined, from)).rejects.toMatchObject({ code: "too_many_attempts" });
});

test("turning it off takes the password and a code", async () => {
  const { turnOn, disable, session, code, logIn, userId, state } = await setUp();
  await turnOn();
  await expect(disable(session, { password: "errada", code: await code() })).rejects.toMatchObject({
    fields: [{ path: "password", message: "password_wrong" }],
  });
  await expect(disable(session, { password, code: "ABCD" })).rejects.toMatchObject(codeWrong);
  await expect(disable(session, { password, code: "" })).rejects.toMatchObject(codeWrong);
  await disable(session, { password, code: await code() });
  expect(await state()).toEqual({ state: "off" });
  expect(await logIn()).toEqual({ userId });
});

test("neither secret nor recovery codes lie in the database as they are", async () => {
  const { turnOn, state, begin, session } = await setUp();
  await begin(session, password);
  const pending = await state();
  const codes = await turnOn();
  const rows = await stage.database.transaction("platform", async (tx) => [
    await tx.select().from(secondFactors),
    await tx.select().from(recoveryCodes),
  ]);
  const text = JSON.stringify(rows);
  expect(pending.state === "pending" && !text.includes(pending.secret)).toBe(true);
  for (const one of codes) expect(text).not.toContain(one);
});
