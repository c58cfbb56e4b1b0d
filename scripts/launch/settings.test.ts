import { expect, test } from "vitest";
import { banner, describeParts } from "./banner.mjs";
import { loginsFrom } from "./database.mjs";
import { portsFrom } from "./ports.mjs";
import { childEnvironment, settingsFrom } from "./settings.mjs";

const secrets = { secret: "s", inngestSigningKey: "signkey-prod-1", inngestEventKey: "e" };
const external = {
  DATABASE_URL: "postgres://app:hush@db.example:5432/elysia",
  DATABASE_OWNER_URL: "postgres://o@db/e",
};

test("every port follows from PORT", () => {
  expect(portsFrom(undefined)).toEqual({ web: 3000, postgres: 3002 });
  expect(portsFrom("4000")).toEqual({ web: 4000, postgres: 4002 });
  for (const wrong of ["abc", "0", "-1", "65534", "3000.5"])
    expect(() => portsFrom(wrong)).toThrow(`PORT=${wrong}`);
});

test("the embedded database is the demo's, and an external one never is", () => {
  const embedded = { appUrl: "postgres://elysia_app@127.0.0.1:3002/elysia" };
  const inDemo = childEnvironment({}, settingsFrom({}), secrets, embedded);
  expect(inDemo).toMatchObject({
    ELYSIA_DEMO: "1",
    DATABASE_URL: embedded.appUrl,
    NODE_ENV: "production",
    PORT: "3000",
  });
  const apart = childEnvironment(
    { ...external, ELYSIA_DEMO: "1" },
    settingsFrom(external),
    secrets,
    undefined,
  );
  expect(apart).toMatchObject({ ELYSIA_DEMO: "0", DATABASE_URL: external.DATABASE_URL });
});

test("the owner's address reaches neither the web server nor the worker", () => {
  const env = childEnvironment(external, settingsFrom(external), secrets, undefined);
  expect(env).not.toHaveProperty("DATABASE_OWNER_URL");
});

test("keys are made for the embedded runner only", () => {
  const settings = settingsFrom({});
  expect(childEnvironment({}, settings, secrets, undefined).INNGEST_SIGNING_KEY).toBe("signkey-prod-1");
  const server = { INNGEST_BASE_URL: "http://inngest:8288", INNGEST_SIGNING_KEY: "signkey-prod-2" };
  expect(childEnvironment(server, settings, secrets, undefined).INNGEST_SIGNING_KEY).toBe("signkey-prod-2");
});

test("several workers have one engine thread each, unless told otherwise", () => {
  const threads = (env: Record<string, string>) =>
    childEnvironment(env, settingsFrom(env), secrets, undefined).ENGINE_THREADS;
  expect(threads({ WORKERS: "1" })).toBeUndefined();
  expect(threads({ WORKERS: "2" })).toBe("1");
  expect(threads({ WORKERS: "2", ENGINE_THREADS: "3" })).toBe("3");
});

test("an address that is not Postgres's is refused before anything starts", () => {
  expect(() => settingsFrom({ DATABASE_URL: "mysql://db/elysia" })).toThrow(
    "DATABASE_URL is no Postgres address",
  );
  expect(() => settingsFrom({ DATABASE_OWNER_URL: "nonsense" })).toThrow("DATABASE_OWNER_URL");
});

test("the banner names each part with its setting, the logins, and no password of a server", () => {
  const env = {
    ...external,
    SMTP_URL: "smtp://mail:hush@smtp.example:587",
    INNGEST_BASE_URL: "http://inngest:8288",
  };
  const settings = settingsFrom(env);
  const text = banner({
    env,
    settings,
    took: "3 s",
    logins: [{ email: "ana@demo", password: "pw", role: "admin" }],
  });
  expect(text).toContain("Elysia is ready at http://localhost:3000");
  expect(text).toContain("db.example:5432/elysia");
  expect(text).toContain("smtp.example:587");
  expect(text).toContain("ana@demo");
  expect(text).not.toContain("hush");
  expect(describeParts({}, settingsFrom({})).map(([part]) => part)).toContain("Durable engine");
});

test("the logins are read from the seed's last line", () => {
  const line = '{"logins":[{"email":"a","password":"b","role":"c"}]}';
  expect(loginsFrom(`something else\n${line}\n`)).toEqual([{ email: "a", password: "b", role: "c" }]);
});
