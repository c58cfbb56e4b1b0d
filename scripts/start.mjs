import { parseArgs } from "node:util";
import { ensureInstalled, nodeBinary } from "./install.mjs";
import { banner } from "./launch/banner.mjs";
import { ensureBuilt } from "./launch/build.mjs";
import { endLeftChildren } from "./launch/children-record.mjs";
import { emptyDataFolder, prepareDataFolder, stopLeftover, takeDataFolder } from "./launch/data-folder.mjs";
import { migrate, seed } from "./launch/database.mjs";
import { waitUntilReady } from "./launch/health.mjs";
import { LaunchError, oneLine } from "./launch/launch-error.mjs";
import { Lifecycle } from "./launch/lifecycle.mjs";
import { Logs } from "./launch/logs.mjs";
import { assertPortFree } from "./launch/ports.mjs";
import { formatDuration, Progress } from "./launch/progress.mjs";
import { keepSecrets } from "./launch/secrets.mjs";
import { startServices } from "./launch/services.mjs";
import { childEnvironment, settingsFrom } from "./launch/settings.mjs";
import { startPostgres } from "./postgres.mjs";

const USAGE = `npm start                 starts Elysia and everything it needs
npm start -- --reset      deletes the data folder's contents and starts over
npm start -- --verbose    shows the parts' logs on the screen too

Settings: PORT (3000), HOST (127.0.0.1), ELYSIA_DATA (.data), DATABASE_URL; the others are in README.md.`;

/** @returns {{ reset: boolean, verbose: boolean, help: boolean }} */
function readFlags() {
  const flag = /** @type {const} */ ({ type: "boolean", default: false });
  try {
    return parseArgs({ options: { reset: flag, verbose: flag, help: flag } }).values;
  } catch (error) {
    throw new LaunchError(oneLine(error), "See npm start -- --help.");
  }
}

/** @typedef {import("./launch/settings.mjs").Settings} Settings */

/**
 * Takes the data folder and makes sure that the start can succeed, before anything long begins.
 * @param {Settings} settings @param {Lifecycle} life @param {boolean} reset
 */
async function claim(settings, life, reset) {
  prepareDataFolder(settings.dataDir);
  const release = takeDataFolder(settings.dataDir);
  life.onStop(async () => release());
  const left = await endLeftChildren(settings.dataDir);
  if (left > 0) life.say(`An earlier start was killed; ended the ${left} processes it had left.`);
  if (reset) await emptyDataFolder(settings.dataDir);
  else if (!settings.databaseUrl) await stopLeftover(settings.dataDir);
  await assertPortFree(settings.ports.web, settings.host, "the web server");
  if (!settings.databaseUrl) await assertPortFree(settings.ports.postgres, "127.0.0.1", "Postgres");
}

/**
 * @param {Settings} settings @param {import("./launch/database.mjs").Tools} tools
 */
async function startEmbedded({ dataDir, ports }, { progress, life, logs }) {
  const log = logs.sink("postgres");
  const postgres = await progress.step("Starting Postgres", () =>
    startPostgres({ dataDir, port: ports.postgres, durable: true, onLog: (line) => log(`${line}\n`) }),
  );
  life.onStop(() => postgres.stop(() => life.forced));
  postgres.exited.then(
    () =>
      life.fail(new LaunchError("Postgres ended by itself.", "See logs/postgres.log in the data folder.")),
    (error) => life.fail(error),
  );
  life.checkpoint();
  return postgres;
}

/** @param {Settings} settings @param {Lifecycle} life @param {Progress} progress @param {boolean} verbose */
async function startUp(settings, life, progress, verbose) {
  const started = performance.now();
  const logs = new Logs(settings.dataDir, verbose ? progress : undefined);
  await ensureInstalled({ dev: false, progress, life, onOutput: logs.sink("install") });
  life.checkpoint();
  const tools = { node: nodeBinary(), progress, life, logs };
  const secrets = keepSecrets(settings.dataDir);
  /** @type {Record<string, string | undefined>} */
  let env = {};
  /** @type {import("./launch/banner.mjs").Login[]} */
  let logins = [];
  const prepareDatabase = async () => {
    const embedded = settings.databaseUrl ? undefined : await startEmbedded(settings, tools);
    env = childEnvironment(process.env, settings, secrets, embedded);
    const ownerUrl = embedded?.ownerUrl ?? (process.env.DATABASE_OWNER_URL || settings.databaseUrl);
    await migrate(tools, { ...env, DATABASE_OWNER_URL: ownerUrl });
    if (embedded) logins = await seed(tools, env);
  };
  await life.together([ensureBuilt({ ...tools, onOutput: logs.sink("build") }), prepareDatabase()]);
  life.checkpoint();
  startServices(settings, tools, env);
  await progress.step("Starting the web server and a worker", () =>
    waitUntilReady({ host: settings.host, port: settings.ports.web }, () => life.checkpoint()),
  );
  progress.line(
    banner({ env: process.env, settings, logins, took: formatDuration(performance.now() - started) }),
  );
}

const progress = new Progress(process.stdout);
process.stdout.on("error", () => {});
const life = new Lifecycle((line) => progress.line(line));
await life.run(async () => {
  const { reset, verbose, help } = readFlags();
  if (help) {
    progress.line(USAGE);
    life.end(0);
    return;
  }
  const settings = settingsFrom(process.env);
  await claim(settings, life, reset);
  await startUp(settings, life, progress, verbose);
});
