import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled, nodeBinary } from "./install.mjs";
import { ROOT } from "./launch/checkout.mjs";
import { oneLine } from "./launch/launch-error.mjs";
import { Progress } from "./launch/progress.mjs";

const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/** @returns {string} where the user is: npm runs scripts in the project's folder and says where it was called */
function userFolder() {
  return process.cwd() === ROOT ? (process.env.INIT_CWD ?? ROOT) : process.cwd();
}

/**
 * Runs the command line under Node 24, on our own streams.
 * @returns {Promise<number>} its exit code, by the shell's convention when a signal ended it
 */
function runCommandLine() {
  const tsx = pathToFileURL(join(ROOT, "node_modules", "tsx", "dist", "loader.mjs")).href;
  const child = spawn(
    nodeBinary(),
    ["--import", tsx, join(ROOT, "bin", "elysia.ts"), ...process.argv.slice(2)],
    {
      cwd: userFolder(),
      env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.json") },
      stdio: "inherit",
    },
  );
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)));
  });
}

try {
  await ensureInstalled({ dev: false, progress: new Progress(process.stderr) });
  process.exitCode = await runCommandLine();
} catch (error) {
  process.stderr.write(`elysia: ${oneLine(error)}\n`);
  process.exitCode = 2;
}
