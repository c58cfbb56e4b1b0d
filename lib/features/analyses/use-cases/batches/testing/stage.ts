import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { createTestDatabase } from "@/db/testing/test-database";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { makeRequireClean } from "@/lib/platform/malware/port";
import { makeDiskStorage } from "@/lib/platform/storage/adapters/disk";
import { openStores, report } from "../../../adapters/testing/stores";
import { listZip } from "../../../adapters/zip-archive";
import { batchItemsQuery } from "../../../batch-schemas";
import type { AnalysisReference } from "../../../events";
import { codeOptions } from "../../../submission-schemas";
import { makeGetBatch, makeGetWholeBatch } from "../read-batches";
import { makeSubmitBatch } from "../submit-batch";

export const options = codeOptions.parse({ depth: "quick" });

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Two files that can be analysed, two that cannot, and one that is no Python. */
const mixed = () =>
  zipSync({
    "pkg/good.py": bytes("print(1)\n"),
    "pkg/binary.py": Uint8Array.of(0, 1, 2),
    "pkg/empty.py": bytes("\n"),
    "pkg/other.py": bytes("x = 1\n"),
    "README.md": bytes("# Read me\n"),
  });

export const archive = (name = "work.zip", content: Uint8Array = mixed()): File =>
  new File([Uint8Array.from(content)], name);

/** Somebody who may hand in and read, of an organisation of their own. */
export const member = (): Actor => ({
  userId: newId(),
  organisationId: newId(),
  permissions: new Set(["analyses.read", "analyses.write"]),
  platform: false,
});

/** Stores and storage of their own, and the use cases on them. */
export async function openStage() {
  const postgres = await createTestDatabase();
  const stores = openStores(postgres.appUrl);
  const folder = await mkdtemp(join(tmpdir(), "elysia-batches-"));
  const storage = makeDiskStorage(folder);
  return {
    superUrl: postgres.superUrl,
    stores,
    folder,
    storage,

    submit: (actor: Actor, files: readonly File[] = [archive()], title?: string) =>
      makeSubmitBatch({ ...stores, storage, listArchive: listZip, requireClean: makeRequireClean(null) })(
        actor,
        { title, options, files },
      ),

    read: (actor: Actor, id: string, query: object = {}) =>
      makeGetBatch(stores)(actor, id, batchItemsQuery.parse(query)),

    /** The analyses of a batch, in the order of its files. */
    referencesOf: async (actor: Actor, id: string): Promise<AnalysisReference[]> => {
      const { items } = await makeGetWholeBatch(stores)(actor, id);
      const { organisationId } = actor;
      return items.flatMap(({ analysisId }) => (analysisId ? [{ analysisId, organisationId }] : []));
    },

    /** Gives an analysis a result with this quality and a claimed speed-up of four. */
    finish: async (reference: AnalysisReference, quality = 90): Promise<void> => {
      await stores.analyses.begin(reference, `run-${reference.analysisId}`);
      const label = { "pt-BR": "Nota", en: "Score" };
      const metrics = [{ id: "quality-score", value: quality, label, aspect: "quality" }];
      const details = {
        optimisation: { status: "measured", measurement: { verdict: "claimed", speedup: { median: 4 } } },
      };
      await stores.results.complete(reference, report({ kind: "code", metrics, details }));
    },

    close: async (): Promise<void> => {
      await stores.database.close();
      await postgres.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
