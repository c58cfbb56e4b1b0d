import { spawn } from "node:child_process";
import { ROOT } from "./checkout.mjs";
import { LaunchError } from "./launch-error.mjs";
import { signalGroup } from "./processes.mjs";

const KEPT_CHARACTERS = 20_000;
/** Stack frames, the runtime's name, npm's warnings, error codes and places of logs. */
const NOISE =
  /^(?:at |Node\.js v\d|npm warn|npm error(?: code .*| errno .*| syscall .*| A complete log.*)?$)/;

/**
 * @typedef {object} CommandOptions
 * @property {Record<string, string | undefined>} env
 * @property {import("./lifecycle.mjs").Lifecycle} [life] interrupts the command when the launcher is told to stop
 * @property {(chunk: Buffer) => void} [onOutput]
 * @property {string} [cwd]
 */

/**
 * Runs a command that ends by itself.
 * @param {string} program
 * @param {string[]} parameters
 * @param {CommandOptions} options
 * @returns {Promise<{ code: number, stdout: string, output: string }>} what it wrote last, both streams together
 */
export function runCommand(program, parameters, { env, life, onOutput, cwd = ROOT }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let output = "";
    const forget = life?.onInterrupt(() => child.pid && signalGroup(child.pid, "SIGTERM"));
    child.stdout.on("data", (/** @type {Buffer} */ chunk) => {
      stdout = (stdout + chunk).slice(-KEPT_CHARACTERS);
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (/** @type {Buffer} */ chunk) => {
        output = (output + chunk).slice(-KEPT_CHARACTERS);
        onOutput?.(chunk);
      });
    }
    child.once("error", (error) => {
      forget?.();
      reject(error);
    });
    child.once("close", (code) => {
      forget?.();
      resolve({ code: code ?? 1, stdout, output });
    });
  });
}

/** @param {string} output @returns {string} the line of a failed command that says most */
export function tellingLine(output) {
  const lines = output
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !NOISE.test(line))
    .map((line) => line.replace(/^npm error /, ""));
  const telling =
    lines.find((line) => /ENOSPC|No space left/.test(line)) ??
    lines.find((line) => /error|could not|cannot/i.test(line));
  return telling ?? lines.at(-1) ?? "it ended without a word";
}

/**
 * Fails with one line when a command did.
 * @param {{ code: number, output: string }} result
 * @param {string} what what could not be done
 * @param {string} remedy
 */
export function assertSucceeded({ code, output }, what, remedy) {
  if (code === 0) return;
  const reason = tellingLine(output);
  if (/ENOSPC|No space left on device/.test(output)) throw new Error(`ENOSPC: ${reason}`);
  throw new LaunchError(`${what}: ${reason}${/[.!?]$/.test(reason) ? "" : "."}`, remedy);
}
