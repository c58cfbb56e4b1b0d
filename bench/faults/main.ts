import { PostgresServer } from "./postgres-server";
import { type Outcome, summary, table } from "./report";
import { equal, type Scenario, type Verdict } from "./scenario";
import { scenarios } from "./scenarios/all";
import { readPlan } from "./settings";
import { Stage } from "./stage";

const plan = readPlan();
const unknown = plan.only.filter((name) => !scenarios.some((scenario) => scenario.name === name));
if (unknown.length > 0) {
  const known = scenarios.map(({ name }) => name).join(", ");
  throw new Error(`there is no fault ${unknown.join(", ")}; there are ${known}`);
}
const chosen = scenarios.filter(({ name }) => plan.only.length === 0 || plan.only.includes(name));
const postgres = await PostgresServer.start(plan.dataDir);
let playing: Stage | undefined;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    playing?.killAll();
    void postgres.stop().finally(() => process.exit(130));
  });
}

/** One that cannot be played to its end has failed. */
async function judge(scenario: Scenario, stage: Stage): Promise<Verdict> {
  try {
    return await scenario.run(stage);
  } catch (error) {
    const cause = error instanceof Error && error.cause ? `; cause: ${error.cause}` : "";
    const message = `${error instanceof Error ? (error.stack ?? error.message) : error}${cause}`;
    return { checks: [equal("played to its end", "yes", "no")], notes: [message] };
  }
}

async function play(scenario: Scenario, index: number): Promise<Outcome> {
  const seed = plan.seed + index;
  const begun = performance.now();
  const stage = await Stage.open(postgres, `faults_${index}`, seed);
  playing = stage;
  try {
    const verdict = await judge(scenario, stage);
    return { scenario, verdict, seed: plan.seed, seconds: (performance.now() - begun) / 1000 };
  } finally {
    await stage.close();
  }
}

const begun = performance.now();
const outcomes: Outcome[] = [];
for (const scenario of chosen) {
  const outcome = await play(scenario, scenarios.indexOf(scenario));
  outcomes.push(outcome);
  console.log(table(outcome));
}
await postgres.stop();
const { line, passed } = summary(outcomes, (performance.now() - begun) / 1000);
console.log(`\n${line}`);
process.exitCode = passed ? 0 : 1;
