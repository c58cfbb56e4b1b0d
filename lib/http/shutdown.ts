import { setMaxListeners } from "node:events";

const shared = globalThis as { elysiaShutdown?: AbortController };

/**
 * Aborted when the process is told to stop, so that long answers (event streams) end in order and the server can close.
 * Kept on `globalThis`: Next bundles modules more than once, and the process stops once.
 */
export function shutdownSignal(): AbortSignal {
  if (!shared.elysiaShutdown) {
    const controller = new AbortController();
    setMaxListeners(0, controller.signal);
    for (const name of ["SIGTERM", "SIGINT"] as const) process.once(name, () => controller.abort());
    shared.elysiaShutdown = controller;
  }
  return shared.elysiaShutdown.signal;
}
