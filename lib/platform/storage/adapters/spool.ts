import { rm } from "node:fs/promises";
import { type Incoming, makeIncoming, type ReceivedFile } from "./incoming";
import { reportingSystemFaults } from "./system-faults";

/**
 * Where what is written to a distant store waits until it has come whole: its digest, which is its key, is known by then,
 * nothing of a broken one is ever sent, and a failed attempt is read again from here. Neither memory nor the store holds
 * halves. What is read of such a store as a file waits here too.
 */
export type Spool = {
  /** Takes in parts, hands the file to `use`, and removes it, whatever comes of that. */
  hold<T>(parts: AsyncIterable<Uint8Array>, use: (file: ReceivedFile) => Promise<T>): Promise<T>;
};

export function makeSpool(folder: string): Spool {
  const incoming: Incoming = makeIncoming(folder);
  return {
    hold: async (parts, use) => {
      const file = await reportingSystemFaults(() => incoming.receive(parts, false));
      try {
        return await use(file);
      } finally {
        await rm(file.path, { force: true });
      }
    },
  };
}
