import type { MirrorLedger, MirrorWrite, RebuildableIndex } from "@/lib/platform/search/port";
import type { DocumentSource } from "../ports";
import { makeIndexDocuments } from "./index-documents";
import { makeRebuildMirror } from "./rebuild-mirror";

type Deps = { ledger: MirrorLedger; mirror: RebuildableIndex; sources: readonly DocumentSource[] };

const atOnce = 200;
const mostBatches = 100;

const keyOf = ({ organisationId, id }: { organisationId: string; id: string }): string =>
  `${organisationId} ${id}`;

/** What was removed is taken out whatever the sources say: they may be just about to forget it. */
async function write({ mirror, sources }: Deps, due: readonly MirrorWrite[]): Promise<Set<string>> {
  const [removed, changed] = [
    due.filter(({ version }) => version === null),
    due.filter(({ version }) => version !== null),
  ];
  for (const { organisationId, id } of removed) await mirror.remove({ organisationId, id });
  const { failed } = await makeIndexDocuments({ index: mirror, sources })(changed);
  return new Set(failed.map(keyOf));
}

/**
 * Brings an index beside the database to what the ledger says it may lack, from the documents as they are now. What it
 * refuses waits, longer each time, and keeps nothing else from being written. Any number of processes may do so at once.
 * Where there is no such index yet it is made from all documents; until then nobody should be sent to it.
 * @returns how many were written; throws where the index cannot be reached
 */
export function makeCatchUp(deps: Deps) {
  const rebuild = makeRebuildMirror(deps);
  return async (): Promise<number> => {
    const state = await deps.mirror.state();
    if (state === "building") return 0;
    if (state === "missing") await rebuild("all", () => {});
    let written = 0;
    for (let batch = 0; batch < mostBatches; batch++) {
      const due = await deps.ledger.due(atOnce);
      if (due.length === 0) break;
      const refused = await write(deps, due);
      const done = due.filter((each) => !refused.has(keyOf(each)));
      await deps.ledger.settle(done);
      await deps.ledger.postpone(due.filter((each) => refused.has(keyOf(each))));
      written += done.length;
    }
    return written;
  };
}
