import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { endTogether, runProgram, withDataFolder } from "./launch/bench-program.mjs";
import { ROOT } from "./launch/checkout.mjs";
import { oneLine } from "./launch/launch-error.mjs";
import { Progress } from "./launch/progress.mjs";

const progress = new Progress(process.stderr);

endTogether();
try {
  await ensureInstalled({ dev: false, progress });
  const program = join(ROOT, "bench", "faults", "main.ts");
  process.exitCode = await withDataFolder("faults", (dataDir) =>
    runProgram([program, "--data", dataDir, ...process.argv.slice(2)], {}),
  );
} catch (error) {
  process.stderr.write(`faults: ${oneLine(error)}\n`);
  process.exitCode = 2;
}
