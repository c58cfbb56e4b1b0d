import { type Actor, requirePermission } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import type { NotificationRepository } from "../ports";

type Deps = { repository: NotificationRepository; clock: Clock };

/** Marks the actor's own notifications as read. An id that is not theirs is passed over. @throws AppError `forbidden` */
export function makeMarkRead({ repository, clock }: Deps) {
  return async (actor: Actor, which: { ids: readonly string[] } | "all"): Promise<void> => {
    requirePermission(actor, "notifications.write");
    await repository.markRead(actor, which === "all" ? which : which.ids, clock());
  };
}
