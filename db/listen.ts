import { openSql } from "./client";
import { keepListening } from "./keep-listening";

export type Listener = { close(): Promise<void> };

/**
 * Listens to a NOTIFY channel until it is closed, over all that may happen to the database in between.
 * @param onReady called after each (re)connection: notifications sent meanwhile were lost
 * @throws when the first connection cannot be made
 */
export async function listen(
  url: string,
  channel: string,
  onNotify: (payload: string) => void,
  onReady: () => void,
): Promise<Listener> {
  const { first, close } = keepListening(openSql(url, 1), channel, { onNotify, onReady });
  try {
    await first;
  } catch (error) {
    await close();
    throw error;
  }
  return { close };
}
