/**
 * Signals between processes that something about a topic changed. They carry no content and may be lost or doubled:
 * a listener reads the durable record after each, and once in a while without one.
 */
export type LiveSignals = {
  /** Calls `onSignal` for each change of `topic`, and after each reconnection. @returns a function that stops it */
  subscribe(topic: string, onSignal: () => void): Promise<() => void>;
};
