import type { LiveSignals } from "../port";

type Listen = (onNotify: (topic: string) => void, onReady: () => void) => Promise<{ close(): Promise<void> }>;

/**
 * Live signals over Postgres NOTIFY: one listening connection for the process, the topic as payload.
 * @param listen opens the connection; tried again at the next subscription when it fails
 */
export function makePostgresSignals(listen: Listen): LiveSignals & { close(): Promise<void> } {
  const topics = new Map<string, Set<() => void>>();
  let connection: ReturnType<Listen> | undefined;

  const signalAll = () => {
    for (const listeners of topics.values()) for (const listener of listeners) listener();
  };
  const signal = (topic: string) => {
    for (const listener of topics.get(topic) ?? []) listener();
  };
  const connect = () => {
    connection ??= listen(signal, signalAll).catch((error: unknown) => {
      connection = undefined;
      throw error;
    });
    return connection;
  };

  return {
    async subscribe(topic, onSignal) {
      await connect();
      const listener = () => onSignal();
      const listeners = topics.get(topic) ?? new Set();
      topics.set(topic, listeners.add(listener));
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) topics.delete(topic);
      };
    },
    async close() {
      const open = connection;
      connection = undefined;
      await open?.then((listener) => listener.close());
    },
  };
}
