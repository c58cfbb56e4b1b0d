import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import type { Readership } from "@/lib/kernel/reach";
import type { ObjectLinks, ObjectStorage } from "@/lib/platform/storage/port";
import { originalName } from "../domain/original-name";
import type { FileLink, ListFilesQuery, OriginalFile } from "../file-schemas";
import type { Original, OriginalStore } from "../ports";

type Dependencies = { readership: Readership; originals: OriginalStore };

const present = (original: Original): OriginalFile => ({
  id: original.id,
  name: originalName(original),
  kind: original.kind,
  bytes: original.originalBytes,
  sha256: original.originalSha256,
  authorId: original.authorId,
  createdAt: original.createdAt.toISOString(),
});

async function openOriginal(
  { readership, originals }: Dependencies,
  actor: Actor,
  id: string,
): Promise<Original> {
  requirePermission(actor, "analyses.read");
  const original = await originals.find(await readership.reachOf(actor), id);
  if (!original) throw new AppError("not_found");
  return original;
}

/** The originals within the actor's reach, newest first. */
export const makeListFiles =
  ({ readership, originals }: Dependencies) =>
  async (actor: Actor, query: ListFilesQuery): Promise<Page<OriginalFile>> => {
    requirePermission(actor, "analyses.read");
    const page = await originals.list(await readership.reachOf(actor), query);
    return { ...page, items: page.items.map(present) };
  };

/**
 * What is known of an original.
 * @throws AppError `not_found` when it is not within the actor's reach
 */
export const makeGetFile =
  (dependencies: Dependencies) =>
  async (actor: Actor, id: string): Promise<OriginalFile> =>
    present(await openOriginal(dependencies, actor, id));

/**
 * An original, byte for byte.
 * @throws AppError `not_found` when it is not within the actor's reach, or lies in the storage no more
 */
export const makeGetFileContent =
  ({ storage, ...dependencies }: Dependencies & { storage: ObjectStorage }) =>
  async (actor: Actor, id: string): Promise<{ file: OriginalFile; bytes: Uint8Array }> => {
    const original = await openOriginal(dependencies, actor, id);
    const bytes = await storage.get(original.originalKey);
    if (!bytes) throw new AppError("not_found");
    return { file: present(original), bytes };
  };

const linkedForSeconds = 15 * 60;

/**
 * A link to an original, for a program or a person who cannot sign in: it is open to whoever has it, for a quarter of an hour.
 * @throws AppError `not_found` when the original is not within the actor's reach, or lies in the storage no more
 */
export const makeLinkToOriginal =
  ({ storage, links, ...dependencies }: Dependencies & { storage: ObjectStorage; links: ObjectLinks }) =>
  async (actor: Actor, id: string): Promise<FileLink> => {
    const original = await openOriginal(dependencies, actor, id);
    if (!(await storage.stat(original.originalKey))) throw new AppError("not_found");
    const { url, expiresAt } = await links.make(original.originalKey, {
      expiresInSeconds: linkedForSeconds,
      fileName: originalName(original),
      contentType: "application/octet-stream",
    });
    return { url, expiresAt: expiresAt.toISOString() };
  };
