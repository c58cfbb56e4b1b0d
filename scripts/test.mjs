import { parseArgs } from "node:util";
import { ensureInstalled, nodeBinary } from "./install.mjs";
import { LaunchError, oneLine } from "./launch/launch-error.mjs";
import { Lifecycle } from "./launch/lifecycle.mjs";
import { Progress } from "./launch/progress.mjs";
import { runBrowserStage } from "./launch/test-browser.mjs";
import { closingLine, resultTable, totals } from "./launch/test-report.mjs";
import { isStaticStage, runStaticStages, STATIC_STAGES } from "./launch/test-static.mjs";
import { runVitestStages } from "./launch/test-vitest.mjs";

const VITEST_STAGES = ["unit", "integration"];
const STAGES = [...STATIC_STAGES, ...VITEST_STAGES, "e2e"];

/** @returns {string[]} the stages asked for, all of them when none is */
function stagesAskedFor() {
  let asked;
  try {
    asked = parseArgs({ allowPositionals: true }).positionals;
  } catch (error) {
    throw new LaunchError(oneLine(error), `Usage: npm test -- ${STAGES.join(" ")}`);
  }
  const unknown = asked.find((name) => !STAGES.includes(name));
  if (unknown)
    throw new LaunchError(`There is no stage "${unknown}".`, `The stages are: ${STAGES.join(" ")}.`);
  return asked.length === 0 ? STAGES : asked;
}

const progress = new Progress(process.stdout);
const life = new Lifecycle((line) => progress.line(line));
await life.run(async () => {
  const asked = stagesAskedFor();
  await ensureInstalled({ dev: true, progress, life });
  life.checkpoint();
  const tools = { node: nodeBinary(), progress, life };
  const results = await runStaticStages(asked.filter(isStaticStage), tools);
  life.checkpoint();
  results.push(
    ...(await runVitestStages(
      asked.filter((name) => VITEST_STAGES.includes(name)),
      tools,
    )),
  );
  life.checkpoint();
  if (asked.includes("e2e")) results.push(await runBrowserStage(tools));
  life.checkpoint();
  progress.line(`\n${resultTable(results).join("\n")}\n`);
  progress.line(closingLine(results));
  process.exitCode = totals(results).failed > 0 ? 1 : 0;
});
