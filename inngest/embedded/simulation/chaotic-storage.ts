import type { RunStorage } from "../store/storage";
import { breakingTransaction } from "./breaking-transaction";
import type { Fault, Faults } from "./faults";
import type { SimulatedProcess } from "./process";
import { StoreError } from "./store-error";
import type { World } from "./world";

/** A call whose caller is gone: nobody waits for it. */
const never = new Promise<never>(() => {});

export type Chaos = {
  world: World;
  /** Whether others go on while a transaction stands still. */
  interleaves: boolean;
  process: SimulatedProcess;
  faults: Pick<Faults, "next">;
  random: () => number;
  /** The part of wake-up calls that get lost, from 0 to 1. */
  lostWakeUps: number;
  /** The part of claims whose answers get lost now, from 0 to 1. */
  lostClaims(): number;
};

/** A storage as one process sees it over a bad network: every call takes time, and may meet a fault. */
export function chaoticStorage(storage: RunStorage, chaos: Chaos): RunStorage {
  const all = <Group extends object>(group: Group): Group =>
    mapMethods(group, (method) => meet(chaos, chaos.faults.next(), method));
  return {
    ...all(storage),
    newId: storage.newId,
    transact: (work) => {
      const fault = chaos.faults.next();
      return meet(chaos, fault, () => storage.transact((tx) => work(breakingTransaction(tx, fault, chaos))));
    },
    queue: {
      ...all(storage.queue),
      claim: (...request) =>
        meet(chaos, chaos.faults.next() ?? lostClaim(chaos), () => storage.queue.claim(...request)),
    },
    functions: all(storage.functions),
    signals: { listen: (onWake) => storage.signals.listen(() => wakeLater(chaos, onWake)) },
  };
}

/** The same methods, each called through `through`. */
function mapMethods<Group extends object>(
  group: Group,
  through: (method: () => Promise<unknown>) => unknown,
): Group {
  const methods = Object.entries(group).map(([name, method]: [string, unknown]) => [
    name,
    (...given: unknown[]) => through(() => Reflect.apply(Object(method), group, given)),
  ]);
  return Object.fromEntries(methods);
}

/** Makes one call, which takes its time there and back, and meets its fault. */
export async function meet<T>(chaos: Chaos, fault: Fault | null, work: () => Promise<T>): Promise<T> {
  const { process, random } = chaos;
  const travel = () => process.pause(0.2 + random() * 3);
  await travel();
  if (fault?.kind === "slow" && fault.way === "there") await chaos.world.pause(fault.ms);
  if (fault?.kind === "crash" && fault.when === "before") return die(chaos, fault.restartMs);
  if (fault?.kind === "refused") throw new StoreError("The connection was refused.");
  if (fault?.kind === "frozen") process.freeze(fault.ms);
  const answer = await settled(work());
  if (fault?.kind === "crash") return die(chaos, fault.restartMs);
  await travel();
  if (fault?.kind === "slow" && fault.way === "back") await process.pause(fault.ms);
  if (fault?.kind === "answer lost") throw new StoreError("The connection was lost before the answer came.");
  if ("error" in answer) throw answer.error;
  return answer.value;
}

function lostClaim({ random, lostClaims }: Chaos): Fault | null {
  const share = lostClaims();
  return share > 0 && random() < share ? { kind: "answer lost" } : null;
}

function die(chaos: Chaos, restartMs: number): Promise<never> {
  chaos.process.die(restartMs);
  return never;
}

async function settled<T>(work: Promise<T>): Promise<{ value: T } | { error: unknown }> {
  try {
    return { value: await work };
  } catch (error) {
    return { error };
  }
}

/** Wake-up calls may come late, in another order, twice, or not at all. */
function wakeLater({ process, random, lostWakeUps }: Chaos, onWake: () => void): void {
  if (random() < lostWakeUps) return;
  process.after(random() * 5, onWake);
  if (random() < 0.2) process.after(random() * 50, onWake);
}
