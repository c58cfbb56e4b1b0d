import { ensureInstalled, nodeBinary } from "../install.mjs";
import { joinPostgres } from "../postgres.mjs";
import { ensureBuilt } from "./build.mjs";
import { prepareDataFolder } from "./data-folder.mjs";
import { migrate } from "./database.mjs";
import { LaunchError } from "./launch-error.mjs";
import { Lifecycle } from "./lifecycle.mjs";
import { Logs } from "./logs.mjs";
import { assertPortFree } from "./ports.mjs";
import { Progress } from "./progress.mjs";
import { keepSecrets } from "./secrets.mjs";
import { startService } from "./service.mjs";
import { childEnvironment, settingsFrom } from "./settings.mjs";

const GRACE_MS = 30_000;

/** @typedef {import("./settings.mjs").Settings} Settings */

/**
 * The environment of a part that starts apart: on the external database, brought to the newest schema first, or on
 * the embedded one that an `npm start` runs now.
 * @param {Settings} settings
 * @param {import("./database.mjs").Tools} tools
 */
async function environmentApart(settings, tools) {
  const secrets = keepSecrets(settings.dataDir);
  if (settings.databaseUrl) {
    const env = childEnvironment(process.env, settings, secrets, undefined);
    await migrate(tools, {
      ...env,
      DATABASE_OWNER_URL: process.env.DATABASE_OWNER_URL || settings.databaseUrl,
    });
    return env;
  }
  const embedded = joinPostgres(settings.dataDir);
  if (!embedded) {
    throw new LaunchError(
      `No database runs in ${settings.dataDir}.`,
      "Set DATABASE_URL to a Postgres, or run npm start, which brings one and starts everything.",
    );
  }
  return childEnvironment(process.env, settings, secrets, embedded);
}

/**
 * What a part that starts apart is given.
 * @typedef {{ settings: Settings, life: Lifecycle, start: (parameters: string[], tells: boolean) => import("./service.mjs").Service }} Apart
 */

/**
 * Runs one part by itself, in the foreground: its log is our output.
 * @param {object} part
 * @param {string} part.name said at its start
 * @param {boolean} part.serves whether it listens on PORT and needs the build
 * @param {(apart: Apart) => Promise<void>} part.run ends when the part has ended
 */
export async function runApart({ name, serves, run }) {
  const progress = new Progress(process.stderr);
  const life = new Lifecycle((line) => progress.line(line));
  await life.run(async () => {
    const settings = settingsFrom(process.env);
    prepareDataFolder(settings.dataDir);
    if (serves) await assertPortFree(settings.ports.web, settings.host, "the web server");
    const logs = new Logs(settings.dataDir, undefined);
    await ensureInstalled({ dev: false, progress, life, onOutput: logs.sink("install") });
    life.checkpoint();
    const tools = { node: nodeBinary(), progress, life, logs };
    const env = await environmentApart(settings, tools);
    if (serves) await ensureBuilt({ ...tools, onOutput: logs.sink("build") });
    life.checkpoint();
    /** @type {Set<import("./service.mjs").Service>} */
    const running = new Set();
    life.onStop(async () => {
      await Promise.all([...running].map((service) => service.stop(GRACE_MS, () => life.forced)));
    });
    const start = (/** @type {string[]} */ parameters, /** @type {boolean} */ tells) => {
      const service = startService({ node: tools.node, parameters, env, onOutput: undefined, tells });
      running.add(service);
      service.ended.then(
        () => running.delete(service),
        () => running.delete(service),
      );
      return service;
    };
    progress.line(`${name}${serves ? ` on ${settings.baseUrl}` : ""}. Ctrl-C stops it.`);
    run({ settings, life, start }).catch((error) => life.fail(error));
  });
}
