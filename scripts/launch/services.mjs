import { recordChildren } from "./children-record.mjs";
import { howItEnded, keepRunning } from "./keep-running.mjs";
import { LaunchError } from "./launch-error.mjs";
import { webProgram, workerProgram } from "./programs.mjs";
import { formatDuration } from "./progress.mjs";
import { startService } from "./service.mjs";

const GRACE_MS = 30_000;

/** @typedef {import("./service.mjs").Service} Service */

/**
 * Starts the web server and a worker. The worker is started again when it ends; without the web server everything
 * stops.
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./database.mjs").Tools} tools
 * @param {Record<string, string | undefined>} env
 */
export function startServices(settings, { node, life, logs }, env) {
  /** @type {Map<string, Service>} */
  const running = new Map();
  /** @param {string} name @param {string[]} parameters */
  const start = (name, parameters) => {
    const service = startService({ node, parameters, env, onOutput: logs.sink(name) });
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
  start("web", webProgram(settings)).ended.then(
    (ended) =>
      failed(
        new LaunchError(
          `The web server ended by itself (${howItEnded(ended)}).`,
          `See ${logs.folder}/web.log.`,
        ),
      ),
    failed,
  );
  keepRunning({
    start: () => start("worker", workerProgram()),
    stopping: () => life.stopping,
    onRestart: (ended, pauseMs) =>
      life.say(`The worker ended (${howItEnded(ended)}); starting it again in ${formatDuration(pauseMs)}.`),
  }).then(
    (ended) =>
      failed(
        new LaunchError(`The worker keeps failing (${howItEnded(ended)}).`, `See ${logs.folder}/worker.log.`),
      ),
    failed,
  );
}
