import { seededRandom } from "@/lib/kernel/seeded-random";
import { persistently } from "../dispatch/persistently";
import { WorkerLoop } from "../dispatch/worker-loop";
import { makeDurableStore } from "../state/durable-store";
import type { RunStorage } from "../store/storage";
import { type Chaos, chaoticStorage } from "./chaotic-storage";
import { Effects } from "./effects";
import { type Fault, Faults } from "./faults";
import { Ledger, shortestBackoffMs } from "./ledger";
import { observedStorage } from "./observed-storage";
import {
  type Cancelling,
  lostClaimsMs,
  type Plan,
  planOf,
  type Sending,
  stormMs,
  type WorkerPlan,
} from "./plan";
import type { PlantedBug } from "./planted-bugs";
import { SimulatedProcess } from "./process";
import { scriptedCaller } from "./scripted-caller";
import { scripts } from "./scripts";
import type { OpenStorage } from "./simulated-storage";
import { judge } from "./verdict";
import { World } from "./world";

export type SimulationOptions = {
  open: OpenStorage;
  bug?: PlantedBug;
  /** The only calls to be struck by faults. */
  only?: ReadonlySet<number>;
};

export type SimulationResult = {
  seed: number;
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
  const simulation = new Simulation(planOf(seed), options);
  return simulation.run();
}

class Simulation {
  private readonly random: () => number;
  private readonly world: World;
  private readonly ledger: Ledger;
  private readonly effects = new Effects();
  private readonly faults: Faults;
  private readonly eventIds = new Map<string, string>();
  private readonly cancelled = new Set<string>();
  private workersStarted = 0;
  private pollMs = 0;

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
    const { plan, ledger, world, options } = this;
    const opened = await options.open(() => world.now, this.random);
    const planted = options.bug?.inStorage?.(opened) ?? opened.storage;
    const storage = observedStorage(planted, ledger);
    await storage.functions.replace(
      "simulated",
      scripts.map(({ definition }) => definition),
    );
    this.pollMs = options.bug?.pollMs ?? opened.pollMs ?? plan.pollMs;
    for (const worker of plan.workers) this.startWorker(storage, worker);
    let open = plan.sendings.length + plan.cancellings.length;
    const finished = () => {
      open -= 1;
    };
    const client = this.clientOf(storage);
    for (const sending of plan.sendings)
      world.after(sending.atMs, () => void client.send(sending).then(finished));
    for (const cancelling of plan.cancellings)
      world.after(cancelling.atMs, () => void client.cancel(cancelling).then(finished));
    const done = () =>
      ledger.violations.length > 0 ||
      (open === 0 && ledger.waitingEvents.size === 0 && ledger.openRuns.size === 0);
    if (!(await world.run(done, begin + patienceMs)))
      ledger.violated(
        `${ledger.openRuns.size} runs and ${ledger.waitingEvents.size} events never came to an end`,
      );
    if (ledger.violations.length === 0) {
      const { eventIds, effects, cancelled } = this;
      const faults = this.faults.dealt;
      judge({ plan, ledger, effects, eventIds, cancelled, faults }, await opened.stats());
    }
    return this.result();
  }

  private result(): SimulationResult {
    return {
      seed: this.plan.seed,
      violations: this.ledger.violations,
      faults: this.faults.dealt,
      runs: this.ledger.runs.size,
      executions: this.effects.executions,
      simulatedMs: this.world.now - begin,
    };
  }

  private startWorker(storage: RunStorage, plan: WorkerPlan): void {
    const { world, ledger, effects, options } = this;
    const process = new SimulatedProcess(world, this.random, plan.clockOffsetMs, (restartMs) => {
      world.after(restartMs, () => this.startWorker(storage, plan));
    });
    process.after(plan.jumpsAtMs, () => {
      process.clockOffsetMs = -plan.clockOffsetMs;
    });
    const chaos = this.chaosOf(process, this.faults);
    const seen = chaoticStorage(storage, chaos);
    const store = makeDurableStore(options.bug?.inProcess?.(seen, process) ?? seen);
    this.workersStarted += 1;
    const loop = new WorkerLoop({
      store,
      call: scriptedCaller({ chaos, store, effects, ledger }),
      backoff: (attempt) => shortestBackoffMs + 700 * attempt,
      callTimeoutMs: 2 * patienceMs,
      runtime: process,
      log: silent,
      name: `worker ${this.workersStarted}`,
      functionIds: scripts.map(({ definition }) => definition.id),
      concurrency: plan.concurrency,
      leaseMs,
      pollMs: this.pollMs,
    });
    void store.signals.listen(() => loop.wake());
    loop.start();
  }

  private chaosOf(process: SimulatedProcess, faults: Chaos["faults"]): Chaos {
    const { world, random, plan } = this;
    const lostClaims = () => (world.now < begin + lostClaimsMs ? plan.lostClaims : 0);
    return { world, process, faults, random, lostWakeUps: plan.lostWakeUps, lostClaims };
  }

  /** Who sends events and cancels runs: it never dies, and asks until it knows. */
  private clientOf(storage: RunStorage) {
    const process = new SimulatedProcess(this.world, this.random, 0, () => {});
    const faults = { next: () => bearable(this.faults.next()) };
    const store = makeDurableStore(chaoticStorage(storage, this.chaosOf(process, faults)));
    const surely = <T>(work: () => Promise<T>) => persistently(work, patienceMs, process);
    return {
      send: async ({ events, twice }: Sending): Promise<void> => {
        for (let time = 0; time < (twice ? 2 : 1); time++) {
          const ids = await surely(() =>
            store.events.append(events.map(({ data, ...event }) => ({ ...event, data }))),
          );
          for (const [index, { key }] of events.entries()) this.sent(key, ids[index] ?? "");
        }
      },
      cancel: async ({ order }: Cancelling): Promise<void> => {
        const eventId = this.eventIds.get(order);
        const run = [...this.ledger.runs.values()].find((started) => started.eventId === eventId);
        if (!run) return;
        await surely(() => store.control.cancel(run.id));
        if (run.end?.status === "cancelled") this.cancelled.add(run.id);
      },
    };
  }

  private sent(key: string, id: string): void {
    const known = this.eventIds.get(key);
    if (known !== undefined && known !== id) this.ledger.violated(`the key ${key} was stored twice`);
    this.eventIds.set(key, id);
  }
}

/** A fault that its caller survives. */
const bearable = (fault: Fault | null): Fault | null =>
  fault?.kind === "crash" || fault?.kind === "frozen" ? { kind: "answer lost" } : fault;
