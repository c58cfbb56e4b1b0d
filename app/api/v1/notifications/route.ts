import { z } from "zod";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { notifications } from "@/lib/composition/notifications";
import { listNotificationsQuery, notification } from "@/lib/features/notifications/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/notifications",
  summary: "List notifications",
  description: "Newest first, with the number of unread ones.",
  tags: ["Notifications"],
  auth: "required",
  permission: "notifications.read",
  query: listNotificationsQuery,
  responses: {
    200: {
      description: "One page",
      schema: z.object({ items: z.array(notification), next: z.string().optional(), unread: z.int() }),
    },
  },
  handler: async ({ actor, query, reply }) => {
    const [page, unread] = await Promise.all([
      notifications().list(actor, query),
      notifications().unreadCount(actor),
    ]);
    return reply(200, { body: { ...page, unread } });
  },
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
