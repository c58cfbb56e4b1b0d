import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { endTogether, runProgram } from "./launch/bench-program.mjs";
import { ROOT } from "./launch/checkout.mjs";
import { oneLine } from "./launch/launch-error.mjs";
import { withOwnProduct } from "./launch/own-product.mjs";
import { Progress } from "./launch/progress.mjs";

/** No request of a measurement may be refused for being one too many. */
const SETTINGS = { RATE_LIMIT_FACTOR: "1000", WEB_PROCESSES: "1", WORKERS: "1" };

endTogether();
try {
  await ensureInstalled({ dev: true, progress: new Progress(process.stderr) });
  const program = join(ROOT, "bench", "uploads", "main.ts");
  process.exitCode = await withOwnProduct("bench-uploads", SETTINGS, ({ url, webPid }) => {
    const given = ["--url", url, "--web-pid", String(webPid)];
    return runProgram([program, ...given, ...process.argv.slice(2)], {});
  });
} catch (error) {
  process.stderr.write(`bench:uploads: ${oneLine(error)}\n`);
  process.exitCode = 2;
}
