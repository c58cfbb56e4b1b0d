import { dataFolderFrom } from "./checkout.mjs";
import { LaunchError } from "./launch-error.mjs";
import { portsFrom } from "./ports.mjs";
import { thisMachine, webCount, workerCount } from "./process-counts.mjs";

/**
 * @typedef {object} Settings
 * @property {{ web: number, postgres: number }} ports
 * @property {string} host where the web server listens
 * @property {string} dataDir absolute
 * @property {string | undefined} databaseUrl an external database's; none: Postgres is embedded
 * @property {string} baseUrl
 * @property {number} workers how many are kept running
 * @property {number} webProcesses how many share the web server's port
 */

/** @param {string} name @param {string | undefined} value */
function assertPostgresUrl(name, value) {
  if (!value || (URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol))) return;
  throw new LaunchError(
    `${name} is no Postgres address.`,
    `Write it as ${name}=postgres://user:password@host:5432/database.`,
  );
}

/** @param {Record<string, string | undefined>} env @returns {Settings} what the launcher itself needs to know */
export function settingsFrom(env) {
  const ports = portsFrom(env.PORT);
  assertPostgresUrl("DATABASE_URL", env.DATABASE_URL);
  assertPostgresUrl("DATABASE_OWNER_URL", env.DATABASE_OWNER_URL);
  const machine = thisMachine();
  const workers = workerCount(env.WORKERS, machine);
  return {
    ports,
    host: env.HOST || "127.0.0.1",
    dataDir: dataFolderFrom(env),
    databaseUrl: env.DATABASE_URL || undefined,
    baseUrl: (env.ELYSIA_BASE_URL || `http://localhost:${ports.web}`).replace(/\/$/, ""),
    workers,
    webProcesses: webCount(env.WEB_PROCESSES, machine, workers),
  };
}

/**
 * The environment of the web server, the worker and the commands beside them.
 * @param {Record<string, string | undefined>} env
 * @param {Settings} settings
 * @param {import("./secrets.mjs").Secrets} secrets
 * @param {{ appUrl: string } | undefined} embedded the embedded Postgres, when it is used
 * @returns {Record<string, string | undefined>}
 */
export function childEnvironment(env, settings, secrets, embedded) {
  const database = embedded
    ? { DATABASE_URL: embedded.appUrl, ELYSIA_DEMO: "1" }
    : { DATABASE_URL: env.DATABASE_URL, ELYSIA_DEMO: "0" };
  const engine = env.INNGEST_BASE_URL
    ? {}
    : {
        INNGEST_SIGNING_KEY: env.INNGEST_SIGNING_KEY || secrets.inngestSigningKey,
        INNGEST_EVENT_KEY: env.INNGEST_EVENT_KEY || secrets.inngestEventKey,
      };
  const { DATABASE_OWNER_URL: _migratesOnly, ...passedOn } = env;
  return {
    ...passedOn,
    ...database,
    ...engine,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(settings.ports.web),
    HOST: settings.host,
    ELYSIA_DATA: settings.dataDir,
    ELYSIA_SECRET: env.ELYSIA_SECRET || secrets.secret,
    ELYSIA_BASE_URL: settings.baseUrl,
    ENGINE_THREADS: env.ENGINE_THREADS || (settings.workers > 1 ? "1" : undefined),
  };
}
