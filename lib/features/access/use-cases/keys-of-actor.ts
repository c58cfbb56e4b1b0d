import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { KeyOwner } from "../ports";

/**
 * A key must not mint keys: only somebody who is signed in, in person, makes, changes and ends them.
 * @throws AppError `session_required`
 */
export function requireSession(actor: Actor): void {
  if (actor.proof?.kind !== "session") throw new AppError("session_required");
}

/** Whose keys an actor may see and end: their own, and as an administrator of the organisation everybody's in it. */
export const reachOf = ({ organisationId, userId, permissions }: Actor): KeyOwner =>
  permissions.has("organisation.write") ? { organisationId } : { organisationId, userId };
