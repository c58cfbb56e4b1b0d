import postgres from "postgres";
import { openSql } from "./client";

export type Listener = { close(): Promise<void> };

const firstDelayMs = 200;
const longestDelayMs = 5000;

/**
 * Listens to a NOTIFY channel on a connection of its own, and on a new one whenever that breaks. (postgres.js' own
 * `listen` gives up after one failed reconnection.)
 * @param onReady called after each (re)connection: notifications sent meanwhile were lost
 * @throws when the first connection cannot be made
 */
export async function listen(
  url: string,
  channel: string,
  onNotify: (payload: string) => void,
  onReady: () => void,
): Promise<Listener> {
  let closed = false;
  let delayMs = firstDelayMs;
  let timer: NodeJS.Timeout | undefined;
  let current: postgres.Sql | undefined;

  const connect = async (): Promise<void> => {
    let broken = false;
    const client = openListener(url, { onclose: () => again(), onnotify: (_, payload) => onNotify(payload) });
    current = client;
    const again = () => {
      if (broken || closed) return;
      broken = true;
      client.end({ timeout: 0 }).catch(() => {});
      timer = setTimeout(() => connect().catch(again), delayMs * (0.5 + Math.random() / 2));
      delayMs = Math.min(delayMs * 2, longestDelayMs);
    };
    try {
      await client`listen ${client(channel)}`;
    } catch (error) {
      again();
      throw error;
    }
    delayMs = firstDelayMs;
    onReady();
  };
  const close = async () => {
    closed = true;
    clearTimeout(timer);
    await current?.end({ timeout: 2 });
  };
  await connect().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { close };
}

type Ears = { onclose: () => void; onnotify: (channel: string, payload: string) => void };

/** One connection. Parsed options are taken as they are; `onnotify` is what postgres.js' own `listen` uses. */
function openListener(url: string, ears: Ears): postgres.Sql {
  const options: object = {
    ...openSql(url, 1).options,
    shared: { retries: 0, typeArrayMap: {} },
    idle_timeout: null,
    max_lifetime: null,
    ...ears,
  };
  return postgres(options);
}
