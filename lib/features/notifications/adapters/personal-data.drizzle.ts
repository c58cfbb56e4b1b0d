import type { Database } from "@/db/client";
import { personalRows } from "@/db/personal-rows";
import { notifications } from "@/db/schema/notifications";

/** What people were told of. */
export const personalNotifications = (database: Database) =>
  personalRows(database, "notifications", [
    {
      table: notifications,
      users: [notifications.userId],
      organisation: notifications.organisationId,
      order: notifications.id,
    },
  ]);
