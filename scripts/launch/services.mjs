import { recordChildren } from "./children-record.mjs";
import { howItEnded } from "./keep-running.mjs";
import { LaunchError } from "./launch-error.mjs";
import { webProgram, workerProgram } from "./programs.mjs";
import { startService } from "./service.mjs";
import { keepWorkers } from "./workers.mjs";

const GRACE_MS = 30_000;

/** @typedef {import("./service.mjs").Service} Service */

/**
 * Starts the web server and the workers. A worker is started again when it ends; without the web server everything
 * stops.
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./database.mjs").Tools} tools
 * @param {Record<string, string | undefined>} env
 */
export function startServices(settings, { node, life, logs }, env) {
  /** @type {Map<string, Service>} */
  const running = new Map();
  /** @param {string} name @param {string[]} parameters @param {boolean} tells */
  const start = (name, parameters, tells) => {
    const service = startService({ node, parameters, env, onOutput: logs.sink(name), tells });
    running.set(name, service);
    recordChildren(
      settings.dataDir,
      [...running.values()].map(({ mark }) => mark),
    );
    return service;
  };
  life.onStop(async () => {
    await Promise.all([...running.values()].map((service) => service.stop(GRACE_MS, () => life.forced)));
    recordChildren(settings.dataDir, []);
  });

  const failed = (/** @type {unknown} */ error) => life.fail(error);
  start("web", webProgram(settings), false).ended.then(
    (ended) =>
      failed(
        new LaunchError(
          `The web server ended by itself (${howItEnded(ended)}).`,
          `See ${logs.folder}/web.log.`,
        ),
      ),
    failed,
  );
  keepWorkers({
    count: settings.workers,
    start: (name) => start(name, workerProgram(), true),
    stopping: () => life.stopping,
    say: (line) => life.say(line),
  }).catch(failed);
}
