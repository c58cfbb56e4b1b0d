import { ensureInstalled, nodeBinary } from "../install.mjs";
import { joinPostgres } from "../postgres.mjs";
import { ensureBuilt } from "./build.mjs";
import { prepareDataFolder } from "./data-folder.mjs";
import { migrate } from "./database.mjs";
import { howItEnded } from "./keep-running.mjs";
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
 * Starts one part by itself, in the foreground: its log is our output, its end is ours.
 * @param {object} part
 * @param {string} part.name "web server", "worker"
 * @param {boolean} part.serves whether it listens on PORT and needs the build
 * @param {(settings: Settings) => string[]} part.program
 */
export async function runApart({ name, serves, program }) {
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
    const service = startService({
      node: tools.node,
      parameters: program(settings),
      env,
      onOutput: undefined,
    });
    life.onStop(() => service.stop(GRACE_MS, () => life.forced));
    progress.line(`The ${name} starts${serves ? ` on ${settings.baseUrl}` : ""}. Ctrl-C stops it.`);
    service.ended.then(
      (ended) => life.fail(new LaunchError(`The ${name} ended by itself (${howItEnded(ended)}).`, "")),
      (error) => life.fail(error),
    );
  });
}
