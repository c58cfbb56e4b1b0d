import { type Actor, type Permission, requirePermission, requirePlatform } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import type { UserChanged } from "../../admin-ports";

/** @throws AppError `forbidden` unless the actor is an administrator of the platform who may */
export function requireAdmin(actor: Actor, permission: Permission): void {
  requirePermission(actor, permission);
  requirePlatform(actor);
}

/** @throws AppError `not_found` for what is no id, `not_yourself` for the actor's own */
export function requireOther(actor: Actor, userId: string): void {
  if (!isId(userId)) throw new AppError("not_found");
  if (userId === actor.userId) throw new AppError("not_yourself");
}

/** @throws AppError `forbidden` when the actor has ceased to be an administrator, `not_found` without a user */
export function requireDone(changed: UserChanged): void {
  if (changed === "not-admin") throw new AppError("forbidden");
  if (changed === "unknown") throw new AppError("not_found");
}
