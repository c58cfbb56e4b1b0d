import { type Actor, requirePlatform } from "@/lib/kernel/actor";
import { inChunks } from "@/lib/kernel/in-chunks";
import type { TextReference } from "../events";
import type { EngineVersions, KeptText, RequestReading, TextRepository } from "../ports";

const atOnce = 500;

type Deps = {
  texts: TextRepository;
  versions: EngineVersions;
  requestReading: RequestReading;
};

export type Refreshed = { asked: number; current: number };

/**
 * Has texts read anew that other versions of the engines have read, those whose turn was given up among them. One that waits for its
 * turn is not asked for twice within a day, and one that has been read meanwhile is left as it is.
 * @returns how many were asked for, and how many need not be
 */
export const makeRefreshTexts =
  ({ texts, versions, requestReading }: Deps) =>
  async (
    actor: Actor,
    organisationId: string | "all",
    onProgress: (done: number) => Promise<void>,
  ): Promise<Refreshed> => {
    requirePlatform(actor);
    const key = `${versions.enrichment} ${versions.comparison}`;
    const total: Refreshed = { asked: 0, current: 0 };
    for await (const chunk of inChunks(texts.list(organisationId, versions), atOnce)) {
      const outdated = chunk.filter(({ isOutdated }) => isOutdated);
      // Whose turn was given up waits no longer: it was perhaps asked for under that key already.
      const [failed, waiting] = [outdated.filter(hasFailed), outdated.filter((text) => !hasFailed(text))];
      if (failed.length > 0) await requestReading(failed.map(referenceTo));
      if (waiting.length > 0) await requestReading(waiting.map(referenceTo), key);
      total.asked += outdated.length;
      total.current += chunk.length - outdated.length;
      await onProgress(total.asked + total.current);
    }
    return total;
  };

const hasFailed = (text: KeptText): boolean => text.hasFailed;

const referenceTo = ({ organisationId, id }: KeptText): TextReference => ({ organisationId, id });
