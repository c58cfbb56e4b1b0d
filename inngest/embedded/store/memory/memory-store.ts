import { makeDurableStore } from "../../state/durable-store";
import type { DurableStore, RunViews } from "../store";
import type { MemoryDatabase } from "./database";
import { memoryStorage } from "./memory-storage";
import { makeViews } from "./views";

export type MemoryStore = DurableStore & { views: Pick<RunViews, "find" | "stats"> };

/** The store in memory, for simulation and for tests of what is built on a store. */
export const openMemoryStore = (db: MemoryDatabase): MemoryStore => ({
  ...makeDurableStore(memoryStorage(db)),
  views: makeViews(db),
});
