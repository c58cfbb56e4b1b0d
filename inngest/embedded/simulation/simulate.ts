import { seededRandom } from "@/lib/kernel/seeded-random";
import { WorkerLoop } from "../dispatch/worker-loop";
import { makeDurableStore } from "../state/durable-store";
import type { RunStorage } from "../store/storage";
import type { PlantedBug } from "./bugs/planted-bug";
import type { Chaos } from "./chaotic-storage";
import { chaoticStorage } from "./chaotic-storage";
import { isSettled } from "./checks/settled";
import { judge } from "./checks/verdict";
import { Client } from "./client";
import { Effects } from "./effects";
import { type Fault, Faults } from "./faults";
import { Ledger, shortestBackoffMs } from "./ledger";
import { observedStorage } from "./observed-storage";
import { planOf } from "./plan/draw";
import { lostClaimsMs, type Plan, stormMs, type WorkerPlan } from "./plan/plan";
import { SimulatedProcess } from "./process";
import { scriptedCaller } from "./scripted-caller";
import { scriptsOf } from "./scripts/all";
import type { OpenStorage, SimulatedStorage } from "./simulated-storage";
import { World } from "./world";

export type SimulationOptions = {
  open: OpenStorage;
  bug?: PlantedBug;
  /** The only calls to be struck by faults. */
  only?: ReadonlySet<number>;
};

export type SimulationResult = {
  seed: number;
  features: readonly string[];
  violations: string[];
  faults: ReadonlyMap<number, Fault>;
  runs: number;
  executions: number;
  simulatedMs: number;
};

/** All that was sent must have ended so long after the first sending. */
const patienceMs = 3_600_000;
const leaseMs = 30_000;
const begin = Date.UTC(2026, 0, 1);
const silent = { info() {}, warn() {}, error() {} };

/** Runs one schedule: the same seed and options give the same result. */
export async function simulate(seed: number, options: SimulationOptions): Promise<SimulationResult> {
  const simulation = new Simulation(planOf(seed, begin), options);
  return simulation.run();
}

/** Whether a schedule exercises what a bug is in. */
export const mayFind = ({ needs }: PlantedBug, seed: number): boolean =>
  needs === undefined || planOf(seed, begin).features.includes(needs);

class Simulation {
  private readonly random: () => number;
  private readonly world: World;
  private readonly ledger: Ledger;
  private readonly effects = new Effects();
  private readonly faults: Faults;
  private readonly processes = new Set<SimulatedProcess>();
  private workersStarted = 0;

  constructor(
    private readonly plan: Plan,
    private readonly options: SimulationOptions,
  ) {
    this.random = seededRandom(plan.seed + 1_000_000_007);
    this.world = new World(begin, seededRandom(plan.seed + 2_000_000_011));
    const now = () => this.world.now;
    this.ledger = new Ledger(now);
    this.faults = new Faults({ ...plan.faults, only: options.only }, () => now() > begin + stormMs);
  }

  async run(): Promise<SimulationResult> {
    const { plan, ledger, world, options, random, effects } = this;
    const opened = await options.open({ world, random, interleaving: plan.interleaving });
    const planted = options.bug?.inStorage?.(opened) ?? opened.storage;
    const storage = observedStorage(planted, ledger, () => world.now);
    const definitions = scriptsOf(plan.features).map(({ definition }) => definition);
    await this.meanwhile(storage.functions.replace("simulated", definitions));
    const client = this.clientOf(storage, opened);
    client.act(plan);
    const start = (worker: WorkerPlan) => this.startWorker(storage, opened, worker, client, start);
    for (const worker of plan.workers) start(worker);
    for (const { atMs, ms } of plan.blackouts)
      world.after(atMs, () => {
        for (const process of this.processes) process.die(ms);
      });
    const evidence = { plan, ledger, effects, client, faults: this.faults.dealt };
    const done = () =>
      ledger.violations.length > 0 || (client.isDone && isSettled({ plan, ledger, begin, now: world.now }));
    if (!(await world.run(done, begin + patienceMs)))
      ledger.violated(
        `${ledger.openRuns.size} runs and ${ledger.waitingEvents.size} events, or what follows from them, never came to an end`,
      );
    if (ledger.violations.length === 0) judge(evidence, await this.meanwhile(opened.stats()));
    return this.result();
  }

  /** Lets time pass until a call of the store is answered. */
  private async meanwhile<T>(call: Promise<T>): Promise<T> {
    let isAnswered = false;
    const answered = () => {
      isAnswered = true;
    };
    call.then(answered, answered);
    await this.world.run(() => isAnswered, begin + 2 * patienceMs);
    return call;
  }

  private result(): SimulationResult {
    return {
      seed: this.plan.seed,
      features: this.plan.features,
      violations: this.ledger.violations,
      faults: this.faults.dealt,
      runs: this.ledger.runs.size,
      executions: this.effects.executions,
      simulatedMs: this.world.now - begin,
    };
  }

  private startWorker(
    storage: RunStorage,
    opened: SimulatedStorage,
    plan: WorkerPlan,
    client: Client,
    restart: (plan: WorkerPlan) => void,
  ): void {
    const { world, ledger, effects, options, processes } = this;
    const process = new SimulatedProcess(world, this.random, plan.clockOffsetMs, (restartMs) => {
      processes.delete(process);
      world.after(restartMs, () => restart(plan));
    });
    processes.add(process);
    process.after(plan.jumpsAtMs, () => {
      process.clockOffsetMs = -plan.clockOffsetMs;
    });
    const chaos = this.chaosOf(process, this.faults, opened);
    const seen = chaoticStorage(storage, chaos);
    const store = makeDurableStore(options.bug?.inProcess?.(seen, process) ?? seen);
    this.workersStarted += 1;
    const loop = new WorkerLoop({
      store,
      call: scriptedCaller({ chaos, store, effects, ledger, found: (...asked) => client.answer(...asked) }),
      backoff: (attempt) => shortestBackoffMs + 700 * attempt,
      callTimeoutMs: 2 * patienceMs,
      runtime: process,
      log: silent,
      name: `worker ${this.workersStarted}`,
      functionIds: scriptsOf(this.plan.features).map(({ definition }) => definition.id),
      concurrency: plan.concurrency,
      leaseMs,
      pollMs: options.bug?.pollMs ?? opened.pollMs ?? this.plan.pollMs,
    });
    void store.signals.listen(() => loop.wake());
    loop.start();
  }

  private chaosOf(
    process: SimulatedProcess,
    faults: Chaos["faults"],
    { interleaves }: SimulatedStorage,
  ): Chaos {
    const { world, random, plan } = this;
    const lostClaims = () => (world.now < begin + lostClaimsMs ? plan.lostClaims : 0);
    return { world, process, faults, random, interleaves, lostWakeUps: plan.lostWakeUps, lostClaims };
  }

  /** Who sends events and ends runs by hand: it never dies. */
  private clientOf(storage: RunStorage, opened: SimulatedStorage): Client {
    const { world, random, ledger, plan } = this;
    const process = new SimulatedProcess(world, random, 0, () => {});
    const faults = { next: () => bearable(this.faults.next()) };
    const store = makeDurableStore(chaoticStorage(storage, this.chaosOf(process, faults, opened)));
    return new Client({ world, process, store, ledger, answers: plan.answers, patienceMs });
  }
}

/** A fault that its caller survives. */
const bearable = (fault: Fault | null): Fault | null =>
  fault?.kind === "crash" || fault?.kind === "frozen" ? { kind: "answer lost" } : fault;
