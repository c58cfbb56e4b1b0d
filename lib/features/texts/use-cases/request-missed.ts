import { type Actor, requirePlatform } from "@/lib/kernel/actor";
import { inChunks } from "@/lib/kernel/in-chunks";
import type { RequestReading, TextRepository, TextSource } from "../ports";

/** So many at a time; the rest has its turn next time. At some 0.3 s of a core each they are read within the hour. */
const mostAtOnce = 10_000;
const askedAtOnce = 500;

type Deps = { source: TextSource; texts: TextRepository; requestReading: RequestReading };

/**
 * Has texts read of which nothing is known: those from before there was anything to know, and those whose first step failed for good.
 * @returns how many were asked for
 */
export const makeRequestMissed =
  ({ source, texts, requestReading }: Deps) =>
  async (actor: Actor): Promise<number> => {
    requirePlatform(actor);
    let asked = 0;
    for await (const chunk of inChunks(source.list(), askedAtOnce)) {
      const missed = await texts.listUnknown(chunk);
      if (missed.length > 0) await requestReading(missed);
      asked += missed.length;
      if (asked >= mostAtOnce) break;
    }
    return asked;
  };
