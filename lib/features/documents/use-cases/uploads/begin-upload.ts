import { type Actor, requirePermission } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { parseInput } from "@/lib/kernel/parse-input";
import { keptMs, type StoredUpload } from "../../domain/upload";
import type { StorageQuota } from "../../ports";
import type { PartFiles, UploadRepository } from "../../upload-ports";
import { maxUploadBytes, uploadMetadata } from "../../upload-schemas";

type Dependencies = { uploads: UploadRepository; quota: StorageQuota; clock: Clock };

/**
 * Makes room for a file: all that it will take is counted before its first byte.
 * @param given.metadata as the header had it, not yet checked
 * @throws AppError `invalid_input`, `too_large`, `document_damaged` for no bytes at all, `plan_limit_reached`
 */
export const makeBeginUpload =
  ({ uploads, quota, clock }: Dependencies) =>
  async (actor: Actor, given: { id: string; bytes: number; metadata: unknown }): Promise<void> => {
    requirePermission(actor, "analyses.write");
    const { filename, ...intent } = parseInput(uploadMetadata, given.metadata);
    const { id, bytes } = given;
    if (bytes > maxUploadBytes) throw new AppError("too_large");
    if (!(bytes > 0)) throw new AppError("document_damaged");
    const { organisationId, userId: authorId } = actor;
    await quota.take(actor, { storedBytes: bytes }, id);
    try {
      const expiresAt = new Date(clock().getTime() + keptMs);
      const fileName = filename ?? null;
      await uploads.create({ id, organisationId, authorId, fileName, bytes, expiresAt, ...intent });
    } catch (error) {
      await Promise.allSettled([quota.giveBack(actor, id)]);
      throw error;
    }
  };

/**
 * An upload of the actor's own that has not expired.
 * @throws AppError `not_found`, also for one of somebody else
 */
export const makeOpenUpload =
  ({ uploads, clock }: Pick<Dependencies, "uploads" | "clock">) =>
  async (actor: Actor, id: string): Promise<StoredUpload> => {
    requirePermission(actor, "analyses.write");
    const upload = await uploads.find(actor, id);
    if (!upload || upload.expiresAt <= clock()) throw new AppError("not_found");
    return upload;
  };

/** Forgets an upload that nothing has become of, and what it took. */
export const makeDiscardUpload =
  ({ uploads, parts, quota }: Pick<Dependencies, "uploads" | "quota"> & { parts: PartFiles }) =>
  async (actor: Actor, upload: StoredUpload): Promise<void> => {
    await parts.remove(upload.id);
    await quota.giveBack(actor, upload.id);
    await uploads.remove(upload);
  };
