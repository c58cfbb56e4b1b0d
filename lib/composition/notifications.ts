import { databaseFor } from "@/db/client";
import { makeNotificationRepository } from "@/lib/features/notifications/adapters/notifications-repository.drizzle";
import { makeCountUnread } from "@/lib/features/notifications/use-cases/count-unread";
import { makeListNotifications } from "@/lib/features/notifications/use-cases/list-notifications";
import { makeMarkRead } from "@/lib/features/notifications/use-cases/mark-read";
import { makeNotify } from "@/lib/features/notifications/use-cases/notify";
import { systemClock } from "@/lib/kernel/clock";

function compose() {
  const deps = { repository: makeNotificationRepository(databaseFor("notifications")), clock: systemClock };
  return {
    notify: makeNotify(deps),
    list: makeListNotifications(deps),
    unreadCount: makeCountUnread(deps),
    markRead: makeMarkRead(deps),
    /** Takes back what was said of occasions that are to be forgotten. */
    remove: deps.repository.remove,
  };
}

let composed: ReturnType<typeof compose> | undefined;

/** In-app notifications, on their database. */
export function notifications(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}
