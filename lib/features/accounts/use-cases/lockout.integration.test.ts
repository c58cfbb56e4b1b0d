import { afterAll, beforeAll, expect, test } from "vitest";
import { loginAttempts } from "@/db/schema/accounts";
import { openTestDatabase } from "@/db/testing/open-test-database";
import { newId } from "@/lib/kernel/ids";
import { makeAttemptRepository } from "../adapters/attempts-repository.drizzle";
import { makePasswordHasher } from "../adapters/password-hasher.argon2";
import { makeUserRepository } from "../adapters/users-repository.drizzle";
import { lockoutRules } from "../domain/lockout";
import { createUser } from "../testing/create-user";
import { devices, secondFactorDeps } from "../testing/open-lockout";
import { makeAuthenticate } from "./authenticate";
import { makeConfirmPassword } from "./confirm-password";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
const seconds = 1000;
const password = "uma frase longa e calma";
const wrong = "errada, mas longa";
const refused = { code: "wrong_credentials" };
const locked = { code: "too_many_attempts", status: 429 };

beforeAll(async () => {
  stage = await openTestDatabase();
});
afterAll(() => stage.stop());

/** A network of its own for each test. */
let networks = 0;
const newNetwork = () => {
  networks += 1;
  return `10.0.0.${networks}`;
};

async function setUp() {
  const time = { now: Date.UTC(2026, 10, 21, 12) };
  const deps = {
    users: makeUserRepository(stage.database),
    hasher: makePasswordHasher(),
    ...secondFactorDeps(stage.database, () => new Date(time.now)),
  };
  const email = `${newId()}@example.org`;
  const userId = await createUser(stage.database, { email, password });
  const authenticate = makeAuthenticate(deps);
  return {
    ...{ time, email, userId, authenticate },
    confirmPassword: makeConfirmPassword(deps),
    fail: async (times: number, network: string, device?: string, address = email) => {
      for (let index = 0; index < times; index += 1)
        await expect(
          authenticate({ email: address, password: wrong }, { network, device }),
        ).rejects.toMatchObject(refused);
    },
  };
}

test("after five failures the next waits, also with the right password, and each time twice as long", async () => {
  const { authenticate, fail, email, userId, time } = await setUp();
  const network = newNetwork();
  await fail(5, network);
  const right = () => authenticate({ email, password }, { network });
  await expect(right()).rejects.toMatchObject(locked);
  time.now += 30 * seconds - 1;
  await expect(right()).rejects.toMatchObject(locked);
  time.now += 1;
  await fail(1, network);
  time.now += 60 * seconds - 1;
  await expect(right()).rejects.toMatchObject(locked);
  time.now += 1;
  expect(await right()).toEqual({ userId });
  await fail(5, network);
});

test("the delay has a limit, and a day without a failure starts again", async () => {
  const { fail, authenticate, email, time } = await setUp();
  const network = newNetwork();
  await fail(5, network);
  for (let index = 0; index < 15; index += 1) {
    time.now += lockoutRules.account.maxDelaySeconds * seconds;
    await fail(1, network);
  }
  await expect(authenticate({ email, password }, { network })).rejects.toMatchObject(locked);
  time.now += 24 * 3600 * seconds + 1;
  await fail(5, network);
});

test("an address without an account is answered alike", async () => {
  const { fail, authenticate } = await setUp();
  const network = newNetwork();
  const email = "nobody-at-all@example.org";
  await fail(5, network, undefined, email);
  await expect(authenticate({ email, password }, { network })).rejects.toMatchObject(locked);
  await expect(
    authenticate({ email: "Nobody-At-All@example.org", password }, { network }),
  ).rejects.toMatchObject(locked);
});

test("who attacks from elsewhere keeps nobody out, and the owner's browser gets in even from the same network", async () => {
  const { authenticate, fail, email, userId } = await setUp();
  const network = newNetwork();
  await fail(5, network);
  expect(await authenticate({ email, password }, { network: newNetwork() })).toEqual({ userId });
  const device = devices.mark(undefined, email);
  expect(await authenticate({ email, password }, { network, device })).toEqual({ userId });
  await expect(authenticate({ email, password }, { network })).rejects.toMatchObject(locked);
});

test("a browser's mark is good for its own account alone, cannot be made up, and has failures of its own", async () => {
  const [ana, bia] = [await setUp(), await setUp()];
  const network = newNetwork();
  await ana.fail(5, network);
  const forged = `${devices.mark(undefined, ana.email).split(".")[0]}.${"A".repeat(43)}`;
  for (const device of [devices.mark(undefined, bia.email), forged, "x", ""])
    await expect(ana.authenticate({ email: ana.email, password }, { network, device })).rejects.toMatchObject(
      locked,
    );
  const device = devices.mark(undefined, ana.email);
  expect(devices.mark(device, ana.email)).toBe(device);
  await ana.fail(10, network, device);
  await expect(ana.authenticate({ email: ana.email, password }, { network, device })).rejects.toMatchObject(
    locked,
  );
});

test("a network that tries many accounts waits for all, and cannot reset that by logging in to its own", async () => {
  const { authenticate, email, userId, fail } = await setUp();
  const network = newNetwork();
  for (let index = 0; index < lockoutRules.network.free - 1; index += 1)
    await fail(1, network, undefined, `${index}@victims.example.org`);
  expect(await authenticate({ email, password }, { network })).toEqual({ userId });
  await fail(1, network, undefined, "last@victims.example.org");
  await expect(authenticate({ email, password }, { network })).rejects.toMatchObject(locked);
});

test("of fifty attempts at once five are made", async () => {
  const { authenticate, email } = await setUp();
  const network = newNetwork();
  const settled = await Promise.allSettled(
    Array.from({ length: 50 }, () => authenticate({ email, password: wrong }, { network })),
  );
  const codes = settled.map((one) => (one.status === "rejected" ? one.reason.code : "in"));
  expect(codes.filter((code) => code === "wrong_credentials")).toHaveLength(5);
  expect(codes.filter((code) => code === "too_many_attempts")).toHaveLength(45);
});

test("the password that is asked for again is counted by session", async () => {
  const { confirmPassword, email, userId } = await setUp();
  const session = (sessionId: string) => ({
    sessionId,
    actor: { userId, organisationId: newId(), permissions: new Set<never>(), platform: false },
    profile: { name: "Rita", email, locale: "en" as const, platformRole: "user" as const },
  });
  const [stolen, own] = [session(newId()), session(newId())];
  for (let index = 0; index < 5; index += 1)
    await expect(confirmPassword(stolen, wrong)).rejects.toMatchObject({ code: "invalid_input" });
  await expect(confirmPassword(stolen, password)).rejects.toMatchObject(locked);
  await expect(confirmPassword(own, password)).resolves.toBeUndefined();
});

test("counters hold no address in the clear, and are forgotten", async () => {
  const { fail, email, time } = await setUp();
  await fail(1, newNetwork());
  const rows = () => stage.database.transaction("platform", (tx) => tx.select().from(loginAttempts));
  expect(JSON.stringify(await rows())).not.toContain(email.slice(0, 20));
  await makeAttemptRepository(stage.database).prune(new Date(time.now + 30 * 24 * 3600 * seconds));
  expect(await rows()).toEqual([]);
});
