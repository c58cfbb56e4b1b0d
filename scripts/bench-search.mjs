import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { endTogether, migrate, runProgram, withPostgres } from "./launch/bench-program.mjs";
import { ROOT } from "./launch/checkout.mjs";
import { oneLine } from "./launch/launch-error.mjs";
import { Progress } from "./launch/progress.mjs";

const program = join(ROOT, "bench", "search", "main.ts");
const elasticsearch = process.env.ELASTICSEARCH_URL;

endTogether();
try {
  await ensureInstalled({ dev: true, progress: new Progress(process.stderr) });
  process.exitCode = await withPostgres("bench-search", async (postgres) => {
    const migrated = await migrate(postgres);
    if (migrated !== 0) return migrated;
    const given = ["--app", postgres.appUrl, "--super", postgres.superUrl];
    const beside = elasticsearch ? ["--elasticsearch", elasticsearch] : [];
    return runProgram([program, ...given, ...beside, ...process.argv.slice(2)], {});
  });
} catch (error) {
  process.stderr.write(`bench:search: ${oneLine(error)}\n`);
  process.exitCode = 2;
}
