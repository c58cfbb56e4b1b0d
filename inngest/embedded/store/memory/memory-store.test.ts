import { seededRandom } from "@/lib/kernel/seeded-random";
import { storeContract } from "../store.contract";
import { MemoryDatabase } from "./database";
import { memoryStorage } from "./memory-storage";
import { openMemoryStore } from "./memory-store";
import { sequentialIds } from "./sequential-ids";

storeContract("the store in memory", async () => {
  let now = Date.UTC(2026, 0, 1);
  const db = new MemoryDatabase({ now: () => now, newId: sequentialIds(seededRandom(1)) });
  const pass = async (ms: number) => {
    now += ms;
  };
  return { storage: memoryStorage(db), store: openMemoryStore(db), pass };
});
