import { createHash } from "node:crypto";
import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import { checkText, deriveTitle, normaliseText } from "../domain/intake";
import type { PipelineKind } from "../domain/pipeline";
import type { SubmittedEventName } from "../events";
import type { SubmissionStore } from "../ports";
import type { CodeOptions, SubmissionReceipt } from "../schemas";

export type SubmitDependencies = { submissions: SubmissionStore; storage: ObjectStorage };

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
};

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Validates, stores the original, then writes the rows and the event in one transaction. The object is stored first, so
 * that no row ever points to nothing; when the transaction fails the object goes again, unless another work has the
 * same content. The normalised text is checked too: NFC makes some characters longer.
 * @throws AppError for a text that is refused
 */
export async function submitWork(
  { submissions, storage }: SubmitDependencies,
  actor: Actor,
  work: Work,
): Promise<SubmissionReceipt> {
  requirePermission(actor, "analyses.write");
  checkText(work.kind, work.text, work.fileName);
  const { organisationId, userId } = actor;
  const original = Buffer.from(work.text);
  const text = normaliseText(work.kind, work.text);
  checkText(work.kind, text, work.fileName);
  const analysisId = newId();
  const submissionId = newId();
  const originalKey = await storage.put(organisationId, submissionId, original);
  try {
    await submissions.create(
      {
        organisationId,
        authorId: userId,
        submissionId,
        versionId: newId(),
        analysisId,
        kind: work.kind,
        title: work.title ?? deriveTitle(work.kind, text, work.fileName),
        theme: work.theme,
        motivatingText: work.motivatingText,
        fileName: work.fileName,
        options: work.options,
        text,
        textSha256: sha256(text),
        originalKey,
        originalSha256: sha256(original),
        originalBytes: original.length,
      },
      { id: newId(), name: work.event },
    );
  } catch (error) {
    await storage.delete(originalKey).catch(() => undefined);
    throw error;
  }
  return { analysisId, status: "queued" };
}
