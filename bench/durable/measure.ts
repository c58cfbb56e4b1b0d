import { availableParallelism } from "node:os";
import { canFill, fill } from "./fill";
import { type Cost, Session } from "./session";
import type { PartName, Settings } from "./settings";
import type { System } from "./system";

/** One figure of one round. */
export type Sample = { system: string; figure: string; value: number };

const stepsOfRun = 10;
/** The product's default: so many runs at once in a worker. */
const concurrency = 16;
/** Few runs at once that wait, so that a worker is at its limit before the processors are. */
const waitingConcurrency = 4;
const waitMs = 20;

/** The names of figures, as the table asks for them. */
export const figures = {
  stepNodeMs: "step: Node ms",
  stepPostgresMs: "step: Postgres ms",
  stepsPerSecond: "steps a second, one worker",
  loadPerSecond: "steps a second, a worker a core",
  serialMs: "ten serial steps ms",
  waitingOne: "waiting runs a minute, one worker",
  waitingTwo: "waiting runs a minute, two workers",
  jobNodeMs: "job: Node ms",
  jobPostgresMs: "job: Postgres ms",
  jobsPerSecond: "jobs a second",
  idleShare: "idle: share of a core",
  idleTransactions: "idle: transactions a second",
  grownMs: (finished: number) => `step with ${finished} finished runs: ms`,
} as const;

type Measurement = (system: System, settings: Settings) => Promise<Record<string, number>>;

const tenSteps = (runs: number, wait = 0) => ({ runs, steps: stepsOfRun, waitMs: wait });
const perSecond = (count: number, { tookMs }: Cost) => (count / tookMs) * 1000;

async function within<T>(
  system: System,
  { peersFolder }: Settings,
  size: { workers: number; concurrency: number },
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await Session.open(system, peersFolder, size);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** What a step costs one worker that is full, everything that its run costs counted in. */
const steps: Measurement = (system, settings) =>
  within(system, settings, { workers: 1, concurrency }, async (session) => {
    const { warmRuns, runs } = settings.amounts;
    await session.run(tenSteps(warmRuns));
    const cost = await session.run(tenSteps(runs));
    const count = runs * stepsOfRun;
    return {
      [figures.stepNodeMs]: cost.nodeMs / count,
      [figures.stepPostgresMs]: cost.postgresMs / count,
      [figures.stepsPerSecond]: perSecond(count, cost),
    };
  });

const load: Measurement = (system, settings) =>
  within(system, settings, { workers: availableParallelism(), concurrency }, async (session) => {
    const { warmRuns, runs } = settings.amounts;
    await session.run(tenSteps(warmRuns * 2));
    const cost = await session.run(tenSteps(runs * 2));
    return { [figures.loadPerSecond]: perSecond(runs * 2 * stepsOfRun, cost) };
  });

const workers: Measurement = async (system, settings) => {
  const runsPerMinute = (count: number) =>
    within(system, settings, { workers: count, concurrency: waitingConcurrency }, async (session) => {
      const runs = settings.amounts.waitingRuns * count;
      await session.run(tenSteps(runs, 0));
      return perSecond(runs, await session.run(tenSteps(runs, waitMs))) * 60;
    });
  return { [figures.waitingOne]: await runsPerMinute(1), [figures.waitingTwo]: await runsPerMinute(2) };
};

const jobs: Measurement = (system, settings) =>
  within(system, settings, { workers: 1, concurrency }, async (session) => {
    const order = { runs: settings.amounts.jobs, steps: 0, waitMs: 0 };
    await session.run({ ...order, runs: Math.ceil(order.runs / 2) });
    const cost = await session.run(order);
    return {
      [figures.jobNodeMs]: cost.nodeMs / order.runs,
      [figures.jobPostgresMs]: cost.postgresMs / order.runs,
      [figures.jobsPerSecond]: perSecond(order.runs, cost),
    };
  });

/** A worker that has worked and has nothing more to do. */
const idle: Measurement = (system, settings) =>
  within(system, settings, { workers: 1, concurrency }, async (session) => {
    await session.run({
      runs: settings.amounts.warmRuns,
      steps: system.hasSteps ? stepsOfRun : 0,
      waitMs: 0,
    });
    const cost = await session.idle(settings.amounts.idleMs);
    return {
      [figures.idleShare]: cost.nodeMs / cost.tookMs,
      [figures.idleTransactions]: (cost.transactions / cost.tookMs) * 1000,
    };
  });

const measurements: Partial<Record<PartName, Measurement>> = { steps, load, workers, jobs, idle };

/** Times of single runs, one after the other: every one is a sample. */
async function latency(system: System, settings: Settings): Promise<number[]> {
  return within(system, settings, { workers: 1, concurrency }, async (session) => {
    await session.run(tenSteps(settings.amounts.warmRuns));
    const times: number[] = [];
    for (let run = 0; run < settings.amounts.serialRuns; run++)
      times.push((await session.run(tenSteps(1))).tookMs);
    return times;
  });
}

const withSteps = (settings: Settings, part: PartName) =>
  settings.systems.filter((system) => system.hasSteps || part === "jobs" || part === "idle");

/** Measures every system in turn, again and again, and tells what it is doing. */
export async function* measureAll(settings: Settings, tell: (line: string) => void): AsyncGenerator<Sample> {
  const { amounts, only } = settings;
  for (let round = 1; round <= amounts.rounds; round++) {
    for (const part of only) {
      for (const system of withSteps(settings, part)) {
        if (part === "growth") continue;
        tell(`round ${round} of ${amounts.rounds}, ${part}: ${system.name}`);
        yield* samplesOf(system, await measureOne(part, system, settings));
      }
    }
  }
  if (only.includes("growth")) yield* growth(settings, tell);
}

async function measureOne(part: PartName, system: System, settings: Settings): Promise<[string, number][]> {
  if (part === "latency")
    return (await latency(system, settings)).map((ms): [string, number] => [figures.serialMs, ms]);
  return Object.entries((await measurements[part]?.(system, settings)) ?? {});
}

const samplesOf = (system: System, values: [string, number][]): Sample[] =>
  values.map(([figure, value]) => ({ system: system.name, figure, value }));

/** Steps once more, while ever more finished runs lie in the database. */
async function* growth(settings: Settings, tell: (line: string) => void): AsyncGenerator<Sample> {
  const systems = withSteps(settings, "growth").filter(canFill);
  let filled = 0;
  for (const finished of settings.amounts.finishedRuns) {
    for (const system of systems) {
      tell(`filling ${system.name} up to ${finished} finished runs`);
      if (filled === 0) await steps(system, settings);
      await fill(system, stepsOfRun, filled, finished);
    }
    filled = finished;
    for (let round = 1; round <= settings.amounts.rounds; round++) {
      for (const system of systems) {
        tell(`round ${round} of ${settings.amounts.rounds}, ${finished} finished runs: ${system.name}`);
        const measured = await steps(system, settings);
        const value = (measured[figures.stepNodeMs] ?? 0) + (measured[figures.stepPostgresMs] ?? 0);
        yield { system: system.name, figure: figures.grownMs(finished), value };
      }
    }
  }
}
