import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { type Page, toPage } from "@/lib/kernel/page";
import type { NotificationRepository, StoredNotification } from "../ports";
import type { ListNotificationsQuery, Notification } from "../schemas";

/** The actor's own notifications in their organisation, newest first. @throws AppError `forbidden` */
export function makeListNotifications({ repository }: { repository: NotificationRepository }) {
  return async (actor: Actor, query: ListNotificationsQuery): Promise<Page<Notification>> => {
    requirePermission(actor, "notifications.read");
    const page = toPage(await repository.list(actor, query), query.limit, (row) => ({
      at: row.createdAt.toISOString(),
      id: row.id,
    }));
    return { ...page, items: page.items.map(toWire) };
  };
}

const toWire = (stored: StoredNotification): Notification => ({
  ...stored,
  createdAt: stored.createdAt.toISOString(),
  readAt: stored.readAt?.toISOString() ?? null,
});
