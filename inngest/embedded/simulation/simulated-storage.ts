import type { MemoryDatabase } from "../store/memory/database";
import type { QueueStats } from "../store/queue-views";
import type { RunStorage } from "../store/storage";

/** A storage whose clock is the simulation's. */
export type SimulatedStorage = {
  storage: RunStorage;
  stats(): Promise<QueueStats>;
  /** How often its workers look by themselves; the plan says, where it does not. */
  pollMs?: number;
  /** What lies behind, where bugs can be planted. */
  memory?: MemoryDatabase;
};
export type OpenStorage = (now: () => number, random: () => number) => Promise<SimulatedStorage>;
