import { inChunks } from "@/lib/kernel/in-chunks";
import type { DocumentReference, SearchIndex } from "@/lib/platform/search/port";
import type { DocumentSource, HashOf } from "../ports";

type Deps = { index: Pick<SearchIndex, "save" | "remove" | "list">; sources: readonly DocumentSource[] };

export type Indexed = {
  saved: DocumentReference[];
  stale: number;
  removed: number;
  failed: (DocumentReference & { reason: string })[];
};

const atOnce = 200;

/**
 * Brings the index to what the documents are now: in bulk, in any order, as often as wanted. What is gone is taken out.
 * @returns those that could not be written, to be tried again alone; throws where the index cannot be reached at all
 */
export function makeIndexDocuments({ index, sources }: Deps) {
  return async (references: readonly DocumentReference[]): Promise<Indexed> => {
    const loaded = (await Promise.all(sources.map((source) => source.load(references)))).flat();
    const known = new Set(loaded.map(({ id }) => id));
    const outcomes = loaded.length > 0 ? await index.save(loaded) : [];
    const indexed: Indexed = { saved: [], stale: 0, removed: 0, failed: [] };
    for (const outcome of outcomes) {
      const { organisationId, id } = outcome;
      if (outcome.result === "saved") indexed.saved.push({ organisationId, id });
      else if (outcome.result === "stale") indexed.stale += 1;
      else indexed.failed.push({ organisationId, id, reason: outcome.reason });
    }
    for (const { organisationId, id } of references)
      if (!known.has(id) && (await index.remove({ organisationId, id }))) indexed.removed += 1;
    return indexed;
  };
}

async function* everyReference(sources: readonly DocumentSource[], organisationId: string | "all") {
  for (const source of sources) yield* source.list(organisationId);
}

export type Rebuilt = { saved: number; stale: number; removed: number; failed: number };

/** Writes every document anew and takes out what is none any more, while searches go on. */
export function makeRebuildIndex(deps: Deps) {
  const indexDocuments = makeIndexDocuments(deps);
  return async (organisationId: string | "all", onProgress: (done: number) => void): Promise<Rebuilt> => {
    const total: Rebuilt = { saved: 0, stale: 0, removed: 0, failed: 0 };
    const add = ({ saved, stale, removed, failed }: Indexed) => {
      total.saved += saved.length;
      total.stale += stale;
      total.removed += removed;
      total.failed += failed.length;
      onProgress(total.saved + total.stale + total.failed);
    };
    for await (const chunk of inChunks(everyReference(deps.sources, organisationId), atOnce))
      add(await indexDocuments(chunk));
    for await (const chunk of inChunks(deps.index.list(organisationId), atOnce)) {
      const loaded = (await Promise.all(deps.sources.map((source) => source.load(chunk)))).flat();
      const there = new Set(loaded.map(({ id }) => id));
      const gone = chunk.filter(({ id }) => !there.has(id));
      if (gone.length > 0) add(await indexDocuments(gone));
    }
    return total;
  };
}

export type Difference = DocumentReference & { fault: "missing" | "outdated" | "surplus" };

/** Compares ids and digests of what there is with what the index has: what it lacks, has otherwise, or has too much. */
export const makeCheckIndex = ({ index, sources, hashOf }: Deps & { hashOf: HashOf }) =>
  async function* checkIndex(organisationId: string | "all"): AsyncGenerator<Difference> {
    const indexed = new Map<string, string>();
    for await (const each of index.list(organisationId))
      indexed.set(`${each.organisationId} ${each.id}`, each.hash);
    for await (const chunk of inChunks(everyReference(sources, organisationId), atOnce)) {
      const loaded = (await Promise.all(sources.map((source) => source.load(chunk)))).flat();
      for (const document of loaded) {
        const key = `${document.organisationId} ${document.id}`;
        const hash = indexed.get(key);
        indexed.delete(key);
        const reference = { organisationId: document.organisationId, id: document.id };
        if (hash === undefined) yield { ...reference, fault: "missing" };
        else if (hash !== hashOf(document)) yield { ...reference, fault: "outdated" };
      }
    }
    for (const key of indexed.keys()) {
      const [organisation = "", id = ""] = key.split(" ");
      yield { organisationId: organisation, id, fault: "surplus" };
    }
  };
