import { type Actor, type Permission, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Reach, Readership } from "@/lib/kernel/reach";
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
