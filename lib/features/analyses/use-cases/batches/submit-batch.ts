import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { RequireClean } from "@/lib/platform/malware/port";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import type { BatchReceipt } from "../../batch-schemas";
import { plainFileName } from "../../domain/intake";
import type { BatchStore, ListArchive, NewBatchItem, Quota } from "../../ports";
import { type CodeOptions, maxTitleCharacters } from "../../submission-schemas";
import { type AdmittedWork, admitWork, bytesOf, keepWorks } from "../submit-work";
import { withinQuota } from "../within-quota";
import { type GatheredFile, type GivenFile, gatherFiles, refusalIn } from "./gather-files";

type Dependencies = {
  batches: BatchStore;
  storage: ObjectStorage;
  listArchive: ListArchive;
  quota: Quota;
  requireClean: RequireClean;
};

/** `id` is the one that the batch is to have; a new one unless given. */
export type GivenBatch = { id?: string; title?: string; options: CodeOptions; files: readonly GivenFile[] };

async function* partsOf(file: GivenFile): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await file.arrayBuffer());
}

/** A name for a batch that was given none: its first file, and how many more there are. */
function nameOf([first, ...others]: readonly GivenFile[]): string {
  const more = others.length > 0 ? ` + ${others.length}` : "";
  const name = plainFileName(first?.name ?? "").slice(0, maxTitleCharacters - more.length);
  return `${name.toWellFormed()}${more}`;
}

/** What becomes of one file: it is admitted as a single one would be, or its item says why not. */
function admitFile(
  actor: Actor,
  options: CodeOptions,
  file: GatheredFile,
): { item: NewBatchItem; work?: AdmittedWork } {
  const { fileName } = file;
  if ("failure" in file) return { item: { fileName, failure: file.failure } };
  try {
    const { text } = file;
    const work = admitWork(actor, {
      kind: "code",
      event: "analyses/code.submitted",
      text,
      fileName,
      options,
    });
    return { item: { fileName, analysisId: work.submission.analysisId }, work };
  } catch (error) {
    return { item: { fileName, failure: refusalIn(error) } };
  }
}

/**
 * Hands in many Python files, archives of them among these. Each that can be analysed is queued; the report lists the others with the reason.
 * @throws AppError where all of it is refused: an archive that cannot be read, too much at once, no Python at all, malware, or more than the plan allows. Nothing is kept then
 */
export const makeSubmitBatch =
  ({ batches, storage, listArchive, quota, requireClean }: Dependencies) =>
  async (actor: Actor, { id, title, options, files: given }: GivenBatch): Promise<BatchReceipt> => {
    requirePermission(actor, "analyses.write");
    for (const file of given) await requireClean(partsOf(file));
    const { files, unlisted } = await gatherFiles(given, listArchive);
    const admitted = files.map((file) => admitFile(actor, options, file));
    const items = admitted.map(({ item }) => item);
    const works = admitted.flatMap(({ work }) => work ?? []);
    const batch = {
      id: id ?? newId(),
      organisationId: actor.organisationId,
      authorId: actor.userId,
      title: title ?? nameOf(given),
      options,
      unlisted,
    };
    const amounts = { batchFiles: works.length, storedBytes: bytesOf(works) };
    await withinQuota(quota, { actor, amounts, key: batch.id }, () =>
      keepWorks(storage, works, (queued) => batches.create(batch, items, queued)),
    );
    return { batchId: batch.id, queued: works.length, refused: items.length - works.length };
  };
