import { howItEnded, keepRunning } from "./keep-running.mjs";
import { LaunchError } from "./launch-error.mjs";
import { formatDuration } from "./progress.mjs";

/** @typedef {import("./service.mjs").Service} Service */

/** @param {number} number counted from 1 @returns {string} as its log is called */
const nameOf = (number) => (number === 1 ? "worker" : `worker-${number}`);

/**
 * Keeps so many workers running, each started again by itself. The second starts when the first is ready, and so on, so
 * that Elysia is ready as soon as with one. A worker that keeps failing is given up, and the others go on.
 * @param {object} options
 * @param {number} options.count
 * @param {(name: string) => Service} options.start
 * @param {() => boolean} options.stopping
 * @param {(line: string) => void} options.say
 * @returns {Promise<void>} ends when told to stop
 * @throws {LaunchError} when all have been given up
 */
export async function keepWorkers({ count, start, stopping, say }) {
  /** @type {Promise<import("./service.mjs").Ended>[]} */
  const lives = [];
  for (let number = 1; number <= count && !stopping(); number += 1) {
    const name = nameOf(number);
    /** @type {Promise<void> | undefined} */
    let firstReady;
    const life = keepRunning({
      start: () => {
        const service = start(name);
        firstReady ??= service.ready;
        return service;
      },
      stopping,
      onRestart: (ended, pauseMs) =>
        say(
          `A worker ended (${name}, ${howItEnded(ended)}); starting it again in ${formatDuration(pauseMs)}.`,
        ),
    });
    life.then(
      (ended) => stopping() || say(`A worker keeps failing (${name}, ${howItEnded(ended)}); it is given up.`),
      () => {},
    );
    lives.push(life);
    await firstReady;
  }
  const ends = await Promise.all(lives);
  const last = ends.at(-1);
  if (!stopping() && last) {
    throw new LaunchError(`The worker keeps failing (${howItEnded(last)}).`, "Its log says why.");
  }
}
