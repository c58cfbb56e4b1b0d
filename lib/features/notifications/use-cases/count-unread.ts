import { type Actor, requirePermission } from "@/lib/kernel/actor";
import type { NotificationRepository } from "../ports";

/** How many of the actor's own notifications are unread. @throws AppError `forbidden` */
export function makeCountUnread({ repository }: { repository: NotificationRepository }) {
  return async (actor: Actor): Promise<number> => {
    requirePermission(actor, "notifications.read");
    return repository.countUnread(actor);
  };
}
