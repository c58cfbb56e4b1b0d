import { resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65_535);
const count = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const flag = z.enum(["0", "1"]).transform((value) => value === "1");
const optionalUrl = z.url().optional();
/** Separated by commas; without the setting an empty list. */
const list = (item: z.ZodType<string, string>) =>
  z
    .string()
    .default("")
    .transform((text) => text.split(",").map((each) => each.trim()))
    .transform((items) => items.filter((each) => each !== ""))
    .pipe(z.array(item));
const networkBlock = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
  error: "is no address and no network as 10.0.0.0/8",
});
const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    "is no origin as https://app.example.org",
  );
/** Who signs people in answers by https; only a server of this machine may do without. */
const providerUrl = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^(https:|http:\/\/(localhost|127\.0\.0\.1)(:|\/|$))/.test(text),
    "needs an https address, unless it is this machine itself",
  );

/** Every setting of the product, with its default. Documented for people in README.md, "Settings". */
const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: port.default(3000),
  ELYSIA_DATA: z.string().min(1).default(".data"),
  ELYSIA_BASE_URL: optionalUrl,
  ELYSIA_SECRET: z.string().min(32, "needs at least 32 characters").optional(),
  ELYSIA_DEMO: flag.default(false),
  DATABASE_URL: z.url().optional(),
  DATABASE_OWNER_URL: optionalUrl,
  DATABASE_POOL: count(1, 50).default(10),
  ACCESS_DATABASE_URL: optionalUrl,
  ACCOUNTS_DATABASE_URL: optionalUrl,
  ANALYSES_DATABASE_URL: optionalUrl,
  AUDIT_DATABASE_URL: optionalUrl,
  DOCUMENTS_DATABASE_URL: optionalUrl,
  GATEWAY_DATABASE_URL: optionalUrl,
  MAIL_DATABASE_URL: optionalUrl,
  NOTIFICATIONS_DATABASE_URL: optionalUrl,
  OPERATIONS_DATABASE_URL: optionalUrl,
  PREFERENCES_DATABASE_URL: optionalUrl,
  PRIVACY_DATABASE_URL: optionalUrl,
  SEARCH_DATABASE_URL: optionalUrl,
  TEXTS_DATABASE_URL: optionalUrl,
  USAGE_DATABASE_URL: optionalUrl,
  WEBHOOKS_DATABASE_URL: optionalUrl,
  INNGEST_BASE_URL: optionalUrl,
  INNGEST_EVENT_API_BASE_URL: optionalUrl,
  INNGEST_EVENT_KEY: z.string().optional(),
  INNGEST_SIGNING_KEY: z.string().optional(),
  INNGEST_SIGNING_KEY_FALLBACK: z.string().optional(),
  INNGEST_SERVE_ORIGIN: optionalUrl,
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  RATE_LIMIT_FACTOR: z.coerce.number().min(0).max(1_000).default(1),
  TRUSTED_PROXIES: list(networkBlock),
  CORS_ORIGINS: list(origin),
  EMBEDDED_DRAIN: flag.default(false),
  OIDC_ISSUER: providerUrl.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(40).default("OpenID"),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  GITHUB_URL: providerUrl.default("https://github.com"),
  STORAGE: z.enum(["disk", "s3", "vercel-blob"]).default("disk"),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_FORCE_PATH_STYLE: flag.default(false),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_LINKS: flag.default(true),
  BLOB_READ_WRITE_TOKEN: z
    .string()
    .regex(/^vercel_blob_rw_[^_]+_/, "is no read-write token of a blob store")
    .optional(),
  CLAMD_URL: z.url({ protocol: /^(tcp|unix)$/ }).optional(),
  ELASTICSEARCH_URL: z.url({ protocol: /^https?$/ }).optional(),
  ELASTICSEARCH_API_KEY: z.string().optional(),
  ELASTICSEARCH_INDEX: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_.]{0,59}$/, "is no name of an index: small letters, digits, _ and .")
    .default("elysia"),
  ELASTICSEARCH_TIMEOUT_MS: count(50, 60_000).default(2_000),
  SMTP_URL: optionalUrl,
  MAIL_FROM: z.string().default("Elysia <no-reply@elysia.localhost>"),
  SANDBOX: z.enum(["auto", "bubblewrap", "pyodide"]).default("auto"),
  SANDBOX_PYTHON: z.string().optional(),
  ENGLISH_GRAMMAR: flag.default(true),
  LANGUAGETOOL_URL: optionalUrl,
  COMMENTS_URL: optionalUrl,
  COMMENTS_MODEL: z.string().optional(),
  COMMENTS_API_KEY: z.string().optional(),
  OPTIMISER_URL: optionalUrl,
  OPTIMISER_MODEL: z.string().optional(),
  OPTIMISER_API_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).default("info"),
  WORKER_CONCURRENCY: count(1, 256).default(16),
  RUNS_KEPT_DAYS: count(0, 3650).default(30),
  FAILED_RUNS_KEPT_DAYS: count(0, 3650).default(90),
  DELETION_GRACE_DAYS: count(0, 30).default(7),
  ENGINE_THREADS: count(1, 64).default(2),
});

/** Settings that are worth nothing alone. */
const together = [
  ["OIDC_ISSUER", "OIDC_CLIENT_ID"],
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
  ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
] as const;

/** What an object storage cannot do without. */
const storageNeeds: Readonly<Record<string, string>> = {
  s3: "S3_BUCKET",
  "vercel-blob": "BLOB_READ_WRITE_TOKEN",
};

/** A setting that is of no use without another one. */
const dependent: Readonly<Record<string, string>> = { ELASTICSEARCH_API_KEY: "ELASTICSEARCH_URL" };

const orphans = (given: Record<string, unknown>): string[] =>
  Object.entries(dependent).flatMap(([name, needed]) =>
    name in given && !(needed in given) ? [`  ${needed}: is needed with ${name}`] : [],
  );

const halves = (given: Record<string, unknown>): string[] =>
  together.flatMap(([one, other]) => {
    const [set, missing] = one in given ? [one, other] : [other, one];
    return set in given && !(missing in given) ? [`  ${missing}: is needed with ${set}`] : [];
  });

/** A line for each setting that another one needs. */
const missingIn = (given: Record<string, unknown>): string[] => {
  const needed = storageNeeds[String(given.STORAGE)];
  const isMissing = needed !== undefined && !(needed in given);
  return [
    ...(isMissing ? [`  ${needed}: is needed with STORAGE=${given.STORAGE}`] : []),
    ...halves(given),
    ...orphans(given),
  ];
};

export type Env = z.output<typeof schema> & {
  dataFolder: string;
  baseUrl: string;
  /** The Inngest server that runs this process's functions; without it the embedded runner does. */
  inngestServer: string | undefined;
};

/**
 * Parses settings from a plain record. An empty string counts as not set.
 * @throws Error with one line for each wrong setting, naming it
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  const lines = parsed.success
    ? missingIn(given)
    : parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  if (!parsed.success || lines.length > 0) throw new Error(`Settings are not valid:\n${lines.join("\n")}`);
  const env = parsed.data;
  return {
    ...env,
    dataFolder: resolve(/* turbopackIgnore: true */ env.ELYSIA_DATA),
    baseUrl: (env.ELYSIA_BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ""),
    inngestServer: env.EMBEDDED_DRAIN ? undefined : env.INNGEST_BASE_URL,
  };
}

let cached: Env | undefined;

/** The process's settings, parsed once at first use (so that a build needs none of them). */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** A setting without which the caller cannot work. @throws Error that names it */
export function requireSetting<K extends keyof Env>(name: K): NonNullable<Env[K]> {
  const value = env()[name];
  if (value === undefined || value === null) throw new Error(`Set ${name}: this part cannot run without it.`);
  return value;
}
