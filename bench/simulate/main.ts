import type { PlantedBug } from "@/inngest/embedded/simulation/bugs/planted-bug";
import { plantedBugs } from "@/inngest/embedded/simulation/bugs/planted-bugs";
import { faultText } from "@/inngest/embedded/simulation/faults";
import { openMemory } from "@/inngest/embedded/simulation/memory";
import { shrink } from "@/inngest/embedded/simulation/shrink";
import {
  mayFind,
  type SimulationOptions,
  type SimulationResult,
  simulate,
} from "@/inngest/embedded/simulation/simulate";
import type { OpenStorage } from "@/inngest/embedded/simulation/simulated-storage";
import { openSimulatedPostgres } from "./postgres";
import { readSettings, type Settings } from "./settings";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** How often progress is told, in milliseconds. */
const tellingMs = 10_000;
/** A run stops after so many failing seeds. */
const mostFailures = 5;

async function main(settings: Settings): Promise<number> {
  const postgres = settings.store === "postgres" ? await openSimulatedPostgres(settings.urls) : null;
  try {
    const open = postgres?.open ?? openMemory;
    return settings.bugs ? await findBugs(settings, open) : await runSchedules(settings, open);
  } finally {
    await postgres?.close();
  }
}

function bugOf({ bug }: Settings): PlantedBug | undefined {
  const planted = plantedBugs.find(({ name }) => name === bug);
  if (bug !== undefined && !planted)
    throw new Error(
      `There is no bug "${bug}". The bugs are: ${plantedBugs.map(({ name }) => name).join(", ")}.`,
    );
  return planted;
}

/** Runs the schedules one after the other. @returns the exit code: 1 when one failed */
async function runSchedules(settings: Settings, open: OpenStorage): Promise<number> {
  const options = { open, bug: bugOf(settings), only: settings.only };
  const begun = performance.now();
  const totals = { schedules: 0, failures: 0, runs: 0, executions: 0, faults: 0, simulatedMs: 0 };
  let told = begun;
  for (let index = 0; index < settings.schedules && totals.failures < mostFailures; index++) {
    const result = await simulate(settings.firstSeed + index, options);
    totals.schedules += 1;
    totals.runs += result.runs;
    totals.executions += result.executions;
    totals.faults += result.faults.size;
    totals.simulatedMs += result.simulatedMs;
    if (result.violations.length > 0) {
      totals.failures += 1;
      await explain(result, options, settings);
    }
    if (performance.now() - told > tellingMs) {
      told = performance.now();
      say(`  ${totals.schedules} of ${settings.schedules} schedules, ${totals.failures} failed`);
    }
  }
  const seconds = (performance.now() - begun) / 1000;
  const hours = (totals.simulatedMs / 3_600_000).toFixed(1);
  say(
    `simulate: ${totals.failures === 0 ? "all hold" : `${totals.failures} FAILED`} · ${totals.schedules} schedules in ${settings.store} · ` +
      `${totals.runs} runs, ${totals.executions} executions, ${totals.faults} faults · ${hours} h simulated in ${seconds.toFixed(1)} s`,
  );
  return totals.failures === 0 ? 0 : 1;
}

/** Tells what a failing seed breaks, with as few faults as it needs, and how to run it again. */
async function explain(
  found: SimulationResult,
  options: SimulationOptions,
  settings: Settings,
): Promise<void> {
  const least = await shrink(found, options);
  say(`\nseed ${found.seed} FAILED`);
  for (const violation of least.violations) say(`  ${violation}`);
  say(`  with ${least.faults.size} of its ${found.faults.size} faults:`);
  for (const [call, fault] of least.faults) say(`    ${faultText(call, fault)}`);
  const bug = settings.bug ? ` --bug "${settings.bug}"` : "";
  const faults = ` --faults "${[...least.faults.keys()].join(",")}"`;
  say(`  again: npm run simulate -- --seed ${found.seed}${faults}${bug} --store ${settings.store}\n`);
}

/** Tells the first seed that finds each planted bug. @returns the exit code: 1 when one is not found */
async function findBugs({ firstSeed, schedules }: Settings, open: OpenStorage): Promise<number> {
  let missed = 0;
  for (const bug of plantedBugs) {
    let found: SimulationResult | undefined;
    for (let seed = firstSeed; !found && seed < firstSeed + schedules; seed++) {
      if (!mayFind(bug, seed)) continue;
      const result = await simulate(seed, { open, bug });
      if (result.violations.length > 0) found = result;
    }
    if (!found) missed += 1;
    const sound = found && (await simulate(found.seed, { open })).violations.length === 0;
    const words = found
      ? `seed ${found.seed}: ${found.violations[0]}`
      : `not found in ${schedules} schedules`;
    say(`${bug.name}: ${words}${found ? `; without the bug ${sound ? "all holds" : "IT FAILS TOO"}` : ""}`);
  }
  return missed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(readSettings(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`simulate: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
