import type { StateTransaction } from "../store/transaction";
import type { Fault } from "./faults";
import type { SimulatedProcess } from "./process";
import { StoreError } from "./store-error";
import type { World } from "./world";

/** What the transaction of a process that stands still may hold for so long; see the Postgres store's `longestPauseMs`. */
const longestPauseMs = 15_000;

type Surroundings = { world: World; process: SimulatedProcess; interleaves: boolean };

/** A transaction that meets its fault after some statements, and that ends when its process dies. */
export function breakingTransaction(
  tx: StateTransaction,
  fault: Fault | null,
  around: Surroundings,
): StateTransaction {
  const limit = statementsBefore(fault);
  let statements = 0;
  let ready: Promise<void> | null = null;
  return new Proxy(tx, {
    get: (_, name) => {
      const method: unknown = Reflect.get(tx, name);
      if (typeof method !== "function" || name === "newId" || name === "wakeWorkers") return method;
      return (...given: unknown[]) => {
        if (around.process.isDead) throw new StoreError("The process is dead.");
        const call = (): Promise<unknown> => Reflect.apply(method, tx, given);
        if (fault === null || statements++ < limit) return call();
        if (fault.kind !== "stuck inside" || !around.interleaves || fault.ms >= longestPauseMs)
          return breakOff(fault, around);
        ready ??= around.world.pause(fault.ms);
        return ready.then(call);
      };
    },
  });
}

const statementsBefore = (fault: Fault | null): number => {
  if (fault?.kind === "broken inside" || fault?.kind === "stuck inside") return fault.after;
  return fault?.kind === "crash" && fault.when === "inside" ? 3 : Number.POSITIVE_INFINITY;
};

async function breakOff(fault: Fault, { world, interleaves }: Surroundings): Promise<never> {
  if (fault.kind === "stuck inside" && interleaves) await world.pause(longestPauseMs);
  throw new StoreError("The connection was lost inside the transaction.");
}
