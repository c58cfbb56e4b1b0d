import { createHash } from "node:crypto";
import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import { checkText, deriveTitle, normaliseText } from "../domain/intake";
import type { PipelineKind } from "../domain/pipeline";
import type { SubmittedEventName } from "../events";
import type { NewSubmission, QueuedSubmission, Quota, SubmissionEvent, SubmissionStore } from "../ports";
import type { CodeOptions, SubmissionReceipt } from "../submission-schemas";
import { withinQuota } from "./within-quota";

export type SubmitDependencies = { submissions: SubmissionStore; storage: ObjectStorage; quota: Quota };

/** A work of either kind; `text` is what was sent, before normalisation. */
export type Work = {
  kind: PipelineKind;
  event: SubmittedEventName;
  text: string;
  title?: string;
  theme?: string;
  motivatingText?: string;
  fileName?: string;
  options?: CodeOptions;
  /** The id of its analysis; a new one unless given. */
  analysisId?: string;
};

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

export type AdmittedWork = {
  submission: Omit<NewSubmission, "originalKey">;
  event: SubmissionEvent;
  original: Buffer;
};

/**
 * A work that is accepted, as it will be written. The normalised text is checked too: NFC makes some characters longer.
 * @throws AppError for a text that is refused
 */
export function admitWork({ organisationId, userId }: Actor, work: Work): AdmittedWork {
  checkText(work.kind, work.text, work.fileName);
  const original = Buffer.from(work.text);
  const text = normaliseText(work.kind, work.text);
  checkText(work.kind, text, work.fileName);
  return {
    submission: {
      organisationId,
      authorId: userId,
      submissionId: newId(),
      versionId: newId(),
      analysisId: work.analysisId ?? newId(),
      kind: work.kind,
      title: work.title ?? deriveTitle(work.kind, text, work.fileName),
      theme: work.theme,
      motivatingText: work.motivatingText,
      fileName: work.fileName,
      options: work.options,
      text,
      textSha256: sha256(text),
      originalSha256: sha256(original),
      originalBytes: original.length,
    },
    event: { id: newId(), name: work.event },
    original,
  };
}

const storedAtOnce = 8;

/**
 * Stores the originals, then has the rows and events written. The objects are stored first, so that no row ever points to nothing;
 * when that or the writing fails they go again.
 */
export async function keepWorks(
  storage: ObjectStorage,
  works: readonly AdmittedWork[],
  write: (queued: QueuedSubmission[]) => Promise<void>,
): Promise<void> {
  const keys: string[] = [];
  const keep = async ({ submission, event, original }: AdmittedWork): Promise<QueuedSubmission> => {
    const originalKey = await storage.put(submission.organisationId, submission.submissionId, original);
    keys.push(originalKey);
    return { submission: { ...submission, originalKey }, event };
  };
  try {
    const queued: QueuedSubmission[] = [];
    for (let from = 0; from < works.length; from += storedAtOnce) {
      const stored = await Promise.allSettled(works.slice(from, from + storedAtOnce).map(keep));
      for (const each of stored) {
        if (each.status === "rejected") throw each.reason;
        queued.push(each.value);
      }
    }
    await write(queued);
  } catch (error) {
    await Promise.allSettled(keys.map((key) => storage.delete(key)));
    throw error;
  }
}

/** How many bytes the originals of works take. */
export const bytesOf = (works: readonly AdmittedWork[]): number =>
  works.reduce((sum, { original }) => sum + original.length, 0);

/**
 * Hands in one work: its original is stored, its rows and its event are written in one transaction.
 * @throws AppError for a text that is refused, `quota_exceeded`, `plan_limit_reached`
 */
export async function submitWork(
  { submissions, storage, quota }: SubmitDependencies,
  actor: Actor,
  work: Work,
): Promise<SubmissionReceipt> {
  requirePermission(actor, "analyses.write");
  const admitted = admitWork(actor, work);
  const amounts = { analyses: 1, storedBytes: bytesOf([admitted]) };
  await withinQuota(quota, { actor, amounts, key: admitted.submission.submissionId }, () =>
    keepWorks(storage, [admitted], async (queued) => {
      for (const { submission, event } of queued) await submissions.create(submission, event);
    }),
  );
  return { analysisId: admitted.submission.analysisId, status: "queued" };
}
