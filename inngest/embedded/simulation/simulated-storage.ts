import type { MemoryDatabase } from "../store/memory/database";
import type { QueueStats } from "../store/queue-views";
import type { RunStorage } from "../store/storage";
import type { World } from "./world";

/** A storage whose clock is the simulation's. */
export type SimulatedStorage = {
  storage: RunStorage;
  stats(): Promise<QueueStats>;
  /** Whether its transactions run side by side; otherwise time stands still during one. */
  interleaves: boolean;
  /** How often its workers look by themselves; the plan says, where it does not. */
  pollMs?: number;
  /** What lies behind, where bugs can be planted. */
  memory?: MemoryDatabase;
};

/** What a storage stands in. `interleaving`: the part of statements that take time to travel, from 0 to 1. */
export type Surroundings = { world: World; random: () => number; interleaving: number };
export type OpenStorage = (around: Surroundings) => Promise<SimulatedStorage>;
