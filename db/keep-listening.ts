import postgres from "postgres";

const firstDelayMs = 200;
const longestDelayMs = 5000;

type Ears = {
  onNotify: (payload: string) => void;
  /** Called after each (re)connection: notifications sent meanwhile were lost. */
  onReady: () => void;
};

/** `first` settles with the first connection; after a failure it is tried again until `close`. */
export type KeptListener = { first: Promise<void>; close(): Promise<void> };

/**
 * Listens to a NOTIFY channel where `sql` connects, on a connection of its own, and on a new one whenever that breaks.
 * (postgres.js' own `listen` gives up after one failed reconnection.)
 */
export function keepListening(
  { options }: Pick<postgres.Sql, "options">,
  channel: string,
  ears: Ears,
): KeptListener {
  let closed = false;
  let delayMs = firstDelayMs;
  let timer: NodeJS.Timeout | undefined;
  let current: postgres.Sql | undefined;

  const connect = async (): Promise<void> => {
    let broken = false;
    const again = () => {
      if (broken || closed) return;
      broken = true;
      client.end({ timeout: 0 }).catch(() => {});
      timer = setTimeout(() => connect().catch(() => {}), delayMs * (0.5 + Math.random() / 2));
      delayMs = Math.min(delayMs * 2, longestDelayMs);
    };
    const client = openConnection(options, again, ears.onNotify);
    current = client;
    try {
      await client`listen ${client(channel)}`;
    } catch (error) {
      again();
      throw error;
    }
    delayMs = firstDelayMs;
    ears.onReady();
  };
  return {
    first: connect(),
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await current?.end({ timeout: 2 });
    },
  };
}

/** One connection. Parsed options are taken as they are; `onnotify` is what postgres.js' own `listen` uses, and not in its types. */
function openConnection(
  parsed: postgres.Sql["options"],
  onclose: () => void,
  onNotify: Ears["onNotify"],
): postgres.Sql {
  const options: object = {
    ...parsed,
    shared: { retries: 0, typeArrayMap: {} },
    max: 1,
    idle_timeout: null,
    max_lifetime: null,
    fetch_types: false,
    onclose,
    onnotify: (_: string, payload: string) => onNotify(payload),
  };
  return postgres(options);
}
