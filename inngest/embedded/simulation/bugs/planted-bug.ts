import type { RunStorage } from "../../store/storage";
import type { StateTransaction } from "../../store/transaction";
import type { SimulatedProcess } from "../process";
import type { Feature } from "../scripts/all";
import type { SimulatedStorage } from "../simulated-storage";

/** A known mistake of engines like this one, built in on purpose to see whether the simulation finds it. */
export type PlantedBug = {
  name: string;
  /** What a schedule must exercise to meet it. */
  needs?: Feature;
  inStorage?(opened: SimulatedStorage): RunStorage;
  inProcess?(storage: RunStorage, process: SimulatedProcess): RunStorage;
  pollMs?: number;
};

/** A storage whose transactions have other methods. */
export const withTransaction = (
  storage: RunStorage,
  change: (tx: StateTransaction) => Partial<StateTransaction>,
): RunStorage => ({
  ...storage,
  transact: (work) => storage.transact((tx) => work({ ...tx, ...change(tx) })),
});
