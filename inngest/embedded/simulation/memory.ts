import { MemoryDatabase } from "../store/memory/database";
import { memoryStorage } from "../store/memory/memory-storage";
import { sequentialIds } from "../store/memory/sequential-ids";
import { makeViews } from "../store/memory/views";
import type { OpenStorage } from "./simulated-storage";

/** A statement's way to the store and back at most, as a rule and now and then; in milliseconds. */
const travelMs = 8;
const longTravelMs = 600;
const longOnceIn = 20;

/** A fresh storage in memory, on the simulation's clock. */
export const openMemory: OpenStorage = async ({ world, random, interleaving }) => {
  const memory = new MemoryDatabase({
    now: () => world.now,
    newId: sequentialIds(random),
    // Who waited for a row always goes on a little later, so that what was committed is known before.
    travel: (what) =>
      what === "row" || random() < interleaving
        ? world.pause(random() * (random() * longOnceIn < 1 ? longTravelMs : travelMs))
        : undefined,
  });
  return { storage: memoryStorage(memory), stats: makeViews(memory).stats, interleaves: true, memory };
};
