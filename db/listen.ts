import { openSql } from "./client";

export type Listener = { close(): Promise<void> };

/**
 * Listens to a NOTIFY channel on a connection of its own, which reconnects by itself.
 * @param onReady called after each (re)connection: notifications sent meanwhile were lost
 */
export async function listen(
  url: string,
  channel: string,
  onNotify: (payload: string) => void,
  onReady: () => void,
): Promise<Listener> {
  const client = openSql(url, 1);
  await client.listen(channel, onNotify, onReady).catch(async (error: unknown) => {
    await client.end({ timeout: 0 });
    throw error;
  });
  return { close: () => client.end({ timeout: 2 }) };
}
