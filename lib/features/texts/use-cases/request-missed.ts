import { type Actor, requirePlatform } from "@/lib/kernel/actor";
import type { TextReference } from "../events";
import type { RequestReading, TextRepository, TextSource } from "../ports";

/** So many at a time; the rest has its turn next time. At some 0.3 s of a core each they are read within the hour. */
const mostAtOnce = 10_000;
const askedAtOnce = 500;

type Deps = { source: TextSource; texts: TextRepository; requestReading: RequestReading };

/**
 * Has texts read of which nothing is known: those from before there was anything to know, and those whose turn failed for good.
 * @returns how many were asked for
 */
export const makeRequestMissed =
  ({ source, texts, requestReading }: Deps) =>
  async (actor: Actor): Promise<number> => {
    requirePlatform(actor);
    let asked = 0;
    let chunk: TextReference[] = [];
    const ask = async () => {
      const missed = await texts.listUnknown(chunk);
      chunk = [];
      if (missed.length > 0) await requestReading(missed);
      asked += missed.length;
    };
    for await (const reference of source.list()) {
      chunk.push(reference);
      if (chunk.length >= askedAtOnce) await ask();
      if (asked >= mostAtOnce) break;
    }
    if (chunk.length > 0) await ask();
    return asked;
  };
