import { type Actor, type Permission, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Reach, Readership } from "@/lib/kernel/reach";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import type { StoredDocument } from "../domain/document";
import type { DocumentRepository } from "../ports";

export type OpenDependencies = { readership: Readership; documents: DocumentRepository };

/**
 * A document within the actor's reach, and how far that is.
 * @param permission what the actor is about to do with it
 * @throws AppError `not_found` when it is not within reach
 */
export async function openDocument(
  { readership, documents }: OpenDependencies,
  actor: Actor,
  id: string,
  permission: Permission = "analyses.read",
): Promise<{ document: StoredDocument; reach: Reach }> {
  requirePermission(actor, permission);
  const reach = await readership.reachOf(actor);
  const document = await documents.find(reach, id);
  if (!document) throw new AppError("not_found");
  return { document, reach };
}

/**
 * The same for what changes it: its author may, and who reviews the work of all.
 * @throws AppError `not_found`, `forbidden`
 */
export async function openChangeableDocument(
  dependencies: OpenDependencies,
  actor: Actor,
  id: string,
): Promise<{ document: StoredDocument; reach: Reach }> {
  const opened = await openDocument(dependencies, actor, id, "analyses.write");
  const isOwn = opened.document.authorId === actor.userId;
  if (!isOwn && !actor.permissions.has("analyses.review")) throw new AppError("forbidden");
  return opened;
}

/**
 * Hands over a document's original as a file of this machine, for as long as it is used.
 * @throws AppError `original_missing`
 */
export async function withOriginal<T extends object>(
  storage: ObjectStorage,
  { originalKey }: StoredDocument,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const used = await storage.withFile(originalKey, use);
  if (!used) throw new AppError("original_missing");
  return used;
}
