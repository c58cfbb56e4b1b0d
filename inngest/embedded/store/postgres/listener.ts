import { keepListening } from "@/db/keep-listening";
import type { SignalStore } from "../store";
import { type RunnerSql, wakeChannel } from "./connection";

/** Listens also while the database cannot be reached yet. With each connection `onWake` is called once: what was told meanwhile got lost. */
export const makeSignalStore = (sql: RunnerSql): SignalStore => ({
  listen: async (onWake) => {
    const { first, close } = keepListening(sql, wakeChannel, { onNotify: onWake, onReady: onWake });
    await first.catch(() => {});
    return { stop: close };
  },
});
