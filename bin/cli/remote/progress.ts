import type { Writable } from "node:stream";
import { write } from "../output";
import { type Locale, say } from "../words";
import type { Detail } from "./wait";

const clearLine = "\r\u001b[K";

/** One line on a terminal that tells how far an analysis is. Elsewhere nothing is written. */
export function progressLine(stderr: Writable & { isTTY?: boolean }, locale: Locale) {
  const shows = stderr.isTTY === true;
  return {
    show: async ({ status, steps }: Detail): Promise<void> => {
      if (!shows) return;
      const done = steps.filter((step) => step.status === "completed" || step.status === "failed").length;
      const now = steps.find((step) => step.status === "running")?.step ?? "";
      await write(stderr, `${clearLine}${say(locale, "progress", status, done, steps.length, now)}`);
    },
    clear: async (): Promise<void> => {
      if (shows) await write(stderr, clearLine);
    },
  };
}
