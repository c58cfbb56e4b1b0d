import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { endTogether, migrate, runProgram, withPostgres } from "./launch/bench-program.mjs";
import { ROOT } from "./launch/checkout.mjs";
import { oneLine } from "./launch/launch-error.mjs";
import { Progress } from "./launch/progress.mjs";

endTogether();
try {
  await ensureInstalled({ dev: true, progress: new Progress(process.stderr) });
  const program = join(ROOT, "bench", "similarity", "index-main.ts");
  process.exitCode = await withPostgres("bench-similarity", async ({ ownerUrl, appUrl }) => {
    const migrated = await migrate({ ownerUrl, appUrl });
    if (migrated !== 0) return migrated;
    const env = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, LOG_LEVEL: "silent" };
    return runProgram([program, ...process.argv.slice(2)], env);
  });
} catch (error) {
  process.stderr.write(`bench:similarity-index: ${oneLine(error)}\n`);
  process.exitCode = 2;
}
