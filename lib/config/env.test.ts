import { isAbsolute } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseEnv } from "./env";

describe("parseEnv", () => {
  it("has a default for everything that has one", () => {
    const env = parseEnv({});
    expect(env).toMatchObject({
      NODE_ENV: "development",
      PORT: 3000,
      ELYSIA_DEMO: false,
      DATABASE_POOL: 10,
      LOG_LEVEL: "info",
      WORKER_CONCURRENCY: 16,
      ENGINE_THREADS: 2,
      baseUrl: "http://localhost:3000",
    });
    expect(env.DATABASE_URL).toBeUndefined();
    expect(isAbsolute(env.dataFolder)).toBe(true);
    expect(env.dataFolder.endsWith(".data")).toBe(true);
  });

  it("takes an empty string for not set", () => {
    const empty = {
      PORT: "",
      DATABASE_URL: "",
      ELYSIA_SECRET: "",
      ELYSIA_DEMO: "",
      SMTP_URL: "",
      INNGEST_BASE_URL: "",
    };
    expect(parseEnv(empty)).toEqual(parseEnv({}));
  });

  it.each([
    [{ OIDC_ISSUER: "https://login.example" }, "OIDC_CLIENT_ID"],
    [{ OIDC_CLIENT_ID: "elysia" }, "OIDC_ISSUER"],
    [{ GOOGLE_CLIENT_SECRET: "s" }, "GOOGLE_CLIENT_ID"],
    [{ GITHUB_CLIENT_ID: "elysia" }, "GITHUB_CLIENT_SECRET"],
    [{ S3_ACCESS_KEY_ID: "key" }, "S3_SECRET_ACCESS_KEY"],
    [{ ELASTICSEARCH_API_KEY: "key" }, "ELASTICSEARCH_URL"],
  ])("wants the other half of %j: %s", (given, missing) => {
    expect(() => parseEnv(given)).toThrow(`${missing}: is needed with ${Object.keys(given)[0]}`);
  });

  it.each([
    [{ ELASTICSEARCH_URL: "localhost:9200" }, "ELASTICSEARCH_URL"],
    [{ ELASTICSEARCH_INDEX: "Elysia*" }, "ELASTICSEARCH_INDEX"],
    [{ ELASTICSEARCH_TIMEOUT_MS: "soon" }, "ELASTICSEARCH_TIMEOUT_MS"],
  ])("refuses %j", (given, name) => {
    expect(() => parseEnv(given)).toThrow(`  ${name}: `);
  });

  it.each([
    ["s3", "S3_BUCKET"],
    ["vercel-blob", "BLOB_READ_WRITE_TOKEN"],
  ])("wants what the storage %s cannot do without: %s", (STORAGE, missing) => {
    expect(() => parseEnv({ STORAGE })).toThrow(`  ${missing}: is needed with STORAGE=${STORAGE}`);
  });

  it("takes an object storage with what it needs", () => {
    const bucket = { STORAGE: "s3", S3_BUCKET: "originals" };
    expect(parseEnv(bucket)).toMatchObject({ ...bucket, S3_REGION: "us-east-1", S3_LINKS: true });
    expect(parseEnv({ STORAGE: "vercel-blob", BLOB_READ_WRITE_TOKEN: "vercel_blob_rw_a_b" }).STORAGE).toBe(
      "vercel-blob",
    );
    expect(parseEnv({}).STORAGE).toBe("disk");
  });

  it("takes a provider on this machine without https, and keeps an issuer to the letter", () => {
    const issuer = { OIDC_ISSUER: "https://login.example/school/", OIDC_CLIENT_ID: "elysia" };
    expect(parseEnv(issuer).OIDC_ISSUER).toBe("https://login.example/school/");
    const own = "http://127.0.0.1:4000";
    expect(parseEnv({ ...issuer, OIDC_ISSUER: own, GITHUB_URL: own })).toMatchObject({
      OIDC_ISSUER: own,
      OIDC_NAME: "OpenID",
      GITHUB_URL: own,
    });
  });

  it("ignores what is not its own", () => {
    expect(parseEnv({ HOME: "/root", PORT: "4000" })).not.toHaveProperty("HOME");
  });

  it("follows the port and the address it is told", () => {
    expect(parseEnv({ PORT: "4100" }).baseUrl).toBe("http://localhost:4100");
    expect(parseEnv({ PORT: "4100", ELYSIA_BASE_URL: "https://elysia.example/" }).baseUrl).toBe(
      "https://elysia.example",
    );
    expect(parseEnv({ ELYSIA_DEMO: "1" }).ELYSIA_DEMO).toBe(true);
  });

  it.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "http"],
    ["PORT", "3000.5"],
    ["NODE_ENV", "staging"],
    ["ELYSIA_DEMO", "yes"],
    ["ELYSIA_SECRET", "short"],
    ["ELYSIA_BASE_URL", "elysia.example"],
    ["DATABASE_URL", "not an address"],
    ["DATABASE_POOL", "0"],
    ["DATABASE_POOL", "51"],
    ["INNGEST_BASE_URL", "localhost"],
    ["SMTP_URL", "mail"],
    ["OIDC_ISSUER", "http://login.example"],
    ["OIDC_ISSUER", "http://localhost.evil.example"],
    ["OIDC_NAME", "x".repeat(41)],
    ["GITHUB_URL", "http://github.example"],
    ["GITHUB_URL", "ftp://github.example"],
    ["OPTIMISER_URL", "model"],
    ["STORAGE", "tape"],
    ["S3_ENDPOINT", "s3.example"],
    ["BLOB_READ_WRITE_TOKEN", "token"],
    ["LOG_LEVEL", "loud"],
    ["WORKER_CONCURRENCY", "-1"],
    ["ENGINE_THREADS", "65"],
  ])("names %s=%s in one line", (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(
      new RegExp(`^Settings are not valid:\\n {2}${name}: [^\\n]+$`),
    );
  });

  it("names each wrong setting in a line of its own, and never its value", () => {
    const wrong = { PORT: "x", ELYSIA_SECRET: "hush", LOG_LEVEL: "loud" };
    expect(() => parseEnv(wrong)).toThrow(
      /^Settings are not valid:(\n {2}(PORT|ELYSIA_SECRET|LOG_LEVEL): [^\n]+){3}$/,
    );
    expect(() => parseEnv(wrong)).not.toThrow(/hush/);
  });
});

describe("lists among the settings", () => {
  it("are empty when they are not given", () => {
    expect(parseEnv({ TRUSTED_PROXIES: "" })).toMatchObject({ TRUSTED_PROXIES: [], CORS_ORIGINS: [] });
  });

  it("are separated by commas", () => {
    expect(
      parseEnv({ TRUSTED_PROXIES: "10.0.0.0/8, ::1,", CORS_ORIGINS: "https://a.test,http://b.test:81" }),
    ).toMatchObject({
      TRUSTED_PROXIES: ["10.0.0.0/8", "::1"],
      CORS_ORIGINS: ["https://a.test", "http://b.test:81"],
    });
  });

  it.each([
    ["TRUSTED_PROXIES", "10.0.0.0/40"],
    ["TRUSTED_PROXIES", "nginx"],
    ["CORS_ORIGINS", "*"],
    ["CORS_ORIGINS", "https://a.test/"],
  ])("%s refuses %s", (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(name);
  });
});

describe("env", () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => vi.unstubAllEnvs());

  it("parses the process's settings once, at first use", async () => {
    vi.stubEnv("PORT", "4200");
    const { env } = await import("./env");
    expect(env().PORT).toBe(4200);
    vi.stubEnv("PORT", "4300");
    expect(env().PORT).toBe(4200);
  });

  it("names a setting that is missing where it is needed", async () => {
    vi.stubEnv("DATABASE_URL", "");
    vi.stubEnv("PORT", "4200");
    const { requireSetting } = await import("./env");
    expect(() => requireSetting("DATABASE_URL")).toThrow("Set DATABASE_URL");
    expect(requireSetting("PORT")).toBe(4200);
  });
});
