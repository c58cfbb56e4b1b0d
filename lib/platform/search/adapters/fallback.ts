import type { DocumentReference, MirrorLedger, SearchDocument, SearchIndex, SearchQuery } from "../port";
import { makeCircuitBreaker } from "./circuit-breaker";

type Deps = {
  /** Asked first; what it may lack is in the ledger. */
  primary: Omit<SearchIndex, "list">;
  /** Always written, and asked where the primary has no answer. */
  standby: SearchIndex;
  ledger: MirrorLedger;
  now: () => number;
  /** Told of each request that the primary did not answer; not of those that it is spared. */
  onFailure: (error: unknown) => void;
};

/** Begins a cursor of the standby: no other begins so. */
const standbyMark = "-";

const toWrite = ({ organisationId, id, version }: SearchDocument) => ({ organisationId, id, version });

/**
 * One index of two. Reads go to the primary, and where it is away or too slow, or has not caught up with the works of the
 * organisation, searches go to the standby, with `degraded`. A listing that
 * the standby began is ended by it; one that the primary began begins anew there. Writes succeed with the standby: what the
 * primary did not confirm stays in the ledger, where it was noted beforehand, whatever happens in between.
 */
export function makeFallbackSearchIndex({ primary, standby, ledger, now, onFailure }: Deps): SearchIndex {
  const reading = makeCircuitBreaker({ now, onFailure });
  const writing = makeCircuitBreaker({ now, onFailure });

  async function searchStandby(query: SearchQuery, cursor: string | undefined) {
    const result = await standby.search({ ...query, cursor });
    return {
      ...result,
      ...(result.next !== undefined && { next: `${standbyMark}${result.next}` }),
      degraded: true,
    };
  }

  return {
    async save(documents) {
      const writes = documents.map(toWrite);
      await ledger.note(writes);
      const outcomes = await standby.save(documents);
      const mirrored = await writing(() => primary.save(documents));
      const refused = new Set(
        mirrored?.answer.flatMap(({ id, result }) => (result === "failed" ? [id] : [])),
      );
      if (mirrored) await ledger.settle(writes.filter(({ id }) => !refused.has(id)));
      return outcomes;
    },
    async remove(document: DocumentReference) {
      const { organisationId, id } = document;
      const write = { organisationId, id, version: null };
      await ledger.note([write]);
      const wasThere = await standby.remove(document);
      const mirrored = await writing(() => primary.remove(document));
      if (mirrored) await ledger.settle([write]);
      return wasThere || mirrored?.answer === true;
    },
    async search(query) {
      if (query.cursor?.startsWith(standbyMark))
        return searchStandby(query, query.cursor.slice(standbyMark.length));
      const [found, isBehind] = await Promise.all([
        reading(() => primary.search(query)),
        ledger.isBehind(query.reach.organisationId),
      ]);
      return found && !isBehind ? found.answer : searchStandby(query, undefined);
    },
    async suggest(reach, prefix, limit) {
      const found = await reading(() => primary.suggest(reach, prefix, limit));
      return found ? found.answer : standby.suggest(reach, prefix, limit);
    },
    /** A work that the primary does not know may be one that it lacks yet. */
    async moreLike(reach, id, limit) {
      const found = await reading(() => primary.moreLike(reach, id, limit));
      return found?.answer ?? standby.moreLike(reach, id, limit);
    },
    list: (organisationId) => standby.list(organisationId),
  };
}
