import postgres from "postgres";
import type { SignalStore } from "../store";
import { type RunnerSql, wakeChannel } from "./connection";

const firstDelayMs = 200;
const longestDelayMs = 5000;

/**
 * Listens on a connection of its own, and on a new one whenever that breaks. Each time, `onWake` is called once: what was
 * told meanwhile got lost. (postgres.js' own `listen` gives up after one failed reconnection.)
 */
export function makeSignalStore(sql: RunnerSql): SignalStore {
  return {
    listen: async (onWake) => {
      let stopped = false;
      let delayMs = firstDelayMs;
      let timer: NodeJS.Timeout | undefined;
      let current: postgres.Sql | undefined;

      const connect = async (): Promise<void> => {
        let broken = false;
        const onBreak = () => {
          if (broken || stopped) return;
          broken = true;
          client.end({ timeout: 0 }).catch(() => {});
          timer = setTimeout(connect, delayMs * (0.5 + Math.random() / 2));
          delayMs = Math.min(delayMs * 2, longestDelayMs);
        };
        const client = openListener(sql, onBreak, onWake);
        current = client;
        try {
          await client`listen ${client(wakeChannel)}`;
          delayMs = firstDelayMs;
          onWake();
        } catch {
          onBreak();
        }
      };
      await connect();
      return {
        stop: async () => {
          stopped = true;
          clearTimeout(timer);
          await current?.end({ timeout: 1 });
        },
      };
    },
  };
}

/** One connection to where `sql` connects. */
function openListener(sql: RunnerSql, onclose: () => void, onnotify: () => void): postgres.Sql {
  // Parsed options are taken as they are; `onnotify` is what postgres.js' own `listen` uses, and not in its types.
  const options: object = {
    ...sql.options,
    shared: { retries: 0, typeArrayMap: {} },
    max: 1,
    idle_timeout: null,
    max_lifetime: null,
    fetch_types: false,
    onclose,
    onnotify,
  };
  return postgres(options);
}
