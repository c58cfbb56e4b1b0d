import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { endTogether, migrate, runProgram } from "./launch/bench-program.mjs";
import { ROOT } from "./launch/checkout.mjs";
import { oneLine } from "./launch/launch-error.mjs";
import { Progress } from "./launch/progress.mjs";
import { startTestPostgres } from "./test-postgres.mjs";

const program = join(ROOT, "bench", "simulate", "main.ts");
const given = process.argv.slice(2);

/** On a throw-away Postgres of the simulation's own. @returns {Promise<number>} */
async function onPostgres() {
  const postgres = await startTestPostgres();
  try {
    const migrated = await migrate(postgres);
    if (migrated !== 0) return migrated;
    return await runProgram([program, "--app", postgres.appUrl, "--owner", postgres.ownerUrl, ...given], {});
  } finally {
    await postgres.stop();
  }
}

endTogether();
try {
  await ensureInstalled({ dev: false, progress: new Progress(process.stderr) });
  process.exitCode = given.includes("postgres")
    ? await onPostgres()
    : await runProgram([program, ...given], {});
} catch (error) {
  process.stderr.write(`simulate: ${oneLine(error)}\n`);
  process.exitCode = 2;
}
