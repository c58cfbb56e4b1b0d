import { existsSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { endTogether, runProgram } from "./launch/bench-program.mjs";
import { ROOT } from "./launch/checkout.mjs";
import { assertSucceeded, runCommand } from "./launch/command.mjs";
import { oneLine } from "./launch/launch-error.mjs";
import { withOwnProduct } from "./launch/own-product.mjs";
import { Progress } from "./launch/progress.mjs";

const VERSION = "4.32.5";
/** No request of an attack may be refused for being one too many. */
const SETTINGS = { RATE_LIMIT_FACTOR: "1000", WORKERS: "1" };
const progress = new Progress(process.stderr);

/** Installs schemathesis from PyPI into a folder of its own, once. @returns {Promise<string>} the program */
async function installSchemathesis() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const folder = join(cache, "elysia", `schemathesis-${VERSION}`);
  const stamp = join(folder, ".installed");
  const program = join(folder, "bin", "schemathesis");
  if (existsSync(stamp)) return program;
  await progress.step("Installing schemathesis", async () => {
    const made = await runCommand("python3", ["-m", "venv", folder], { env: process.env });
    assertSucceeded(
      made,
      "No folder for Python packages could be made",
      "Install Python 3.10 or newer with venv.",
    );
    const wanted = ["install", "--quiet", `schemathesis==${VERSION}`];
    const installed = await runCommand(join(folder, "bin", "pip"), wanted, { env: process.env });
    assertSucceeded(installed, "schemathesis could not be installed", "Check that PyPI can be reached.");
  });
  writeFileSync(stamp, "");
  return program;
}

endTogether();
try {
  await ensureInstalled({ dev: false, progress });
  const schemathesis = await installSchemathesis();
  const program = join(ROOT, "bench", "schemathesis", "main.ts");
  process.exitCode = await withOwnProduct("schemathesis", SETTINGS, ({ url }) =>
    runProgram([program, "--url", url, "--program", schemathesis, ...process.argv.slice(2)], {}),
  );
} catch (error) {
  process.stderr.write(`attack:schemathesis: ${oneLine(error)}\n`);
  process.exitCode = 2;
}
