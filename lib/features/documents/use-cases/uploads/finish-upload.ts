import { type Actor, requirePermission } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError, toAppError } from "@/lib/kernel/errors";
import type { RequireClean } from "@/lib/platform/malware/port";
import type { StoredUpload, UploadedKind, Work } from "../../domain/upload";
import type { FileExaminer, PartFiles, UploadRepository } from "../../upload-ports";
import type { makeDiscardUpload } from "./begin-upload";

/** A process that has died meanwhile holds nobody up for longer. */
const claimedMs = 10 * 60 * 1000;

type Dependencies = {
  uploads: UploadRepository;
  parts: PartFiles;
  files: FileExaminer;
  requireClean: RequireClean;
  takeIn: (actor: Actor, upload: StoredUpload, kind: UploadedKind) => Promise<Work>;
  discard: ReturnType<typeof makeDiscardUpload>;
  clock: Clock;
};

/** The file itself is to blame, or its sender: to finish it again would come to the same. */
const isFinal = ({ status }: AppError): boolean => status >= 400 && status < 500;

/**
 * Makes of a file that has come whole what it is. Doing it again gives the same work. What is refused leaves nothing; what
 * fails on our side leaves the file where it is, to be finished again.
 * @throws AppError `in_progress` while somebody else does it, `file_infected`, `unavailable`, and what is wrong with the file
 */
export const makeFinishUpload =
  ({ uploads, parts, files, requireClean, takeIn, discard, clock }: Dependencies) =>
  async (actor: Actor, upload: StoredUpload): Promise<Work> => {
    requirePermission(actor, "analyses.write");
    if (upload.work) return upload.work;
    const until = new Date(clock().getTime() + claimedMs);
    if (!(await uploads.claim(upload, until))) throw new AppError("in_progress");
    try {
      await parts.seal(upload.id);
      await requireClean(parts.open(upload.id));
      const work = await takeIn(actor, upload, await files.kindOf(parts.pathOf(upload.id)));
      await uploads.finish(upload, work);
      await Promise.allSettled([parts.remove(upload.id)]);
      return work;
    } catch (thrown) {
      const error = toAppError(thrown);
      await (isFinal(error) ? discard(actor, upload) : uploads.release(upload)).catch(() => undefined);
      throw thrown;
    }
  };

/**
 * Forgets an upload at the wish of who sends it.
 * @throws AppError `in_progress` while it is finished, `conflict` when something has become of it
 */
export const makeCancelUpload =
  ({ uploads, discard, clock }: Pick<Dependencies, "uploads" | "discard" | "clock">) =>
  async (actor: Actor, upload: StoredUpload): Promise<void> => {
    requirePermission(actor, "analyses.write");
    if (upload.work) throw new AppError("conflict");
    if (!(await uploads.claim(upload, new Date(clock().getTime() + claimedMs))))
      throw new AppError("in_progress");
    await discard(actor, upload);
  };
