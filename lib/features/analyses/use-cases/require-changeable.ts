import { type Actor, requirePermission } from "@/lib/kernel/actor";

/**
 * Cancelling a work or running it again is for its author, and for those who review everybody's: a teacher reads only.
 * @throws AppError `forbidden`
 */
export function requireChangeable(actor: Actor, { authorId }: { authorId: string }): void {
  requirePermission(actor, "analyses.write");
  if (authorId !== actor.userId) requirePermission(actor, "analyses.review");
}
