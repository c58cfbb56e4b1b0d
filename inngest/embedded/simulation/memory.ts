import { MemoryDatabase } from "../store/memory/database";
import { memoryStorage } from "../store/memory/memory-storage";
import { sequentialIds } from "../store/memory/sequential-ids";
import { makeViews } from "../store/memory/views";
import type { OpenStorage } from "./simulated-storage";

/** A fresh storage in memory, on the simulation's clock. */
export const openMemory: OpenStorage = async (now, random) => {
  const memory = new MemoryDatabase({ now, newId: sequentialIds(random) });
  return { storage: memoryStorage(memory), stats: makeViews(memory).stats, memory };
};
