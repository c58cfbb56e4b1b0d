import { defineRoute, otherMethods } from "@/lib/composition/http";
import { notifications } from "@/lib/composition/notifications";
import { markReadBody } from "@/lib/features/notifications/schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/notifications/read",
  operationId: "markNotificationsRead",
  summary: "Mark notifications as read",
  tags: ["Notifications"],
  auth: "required",
  permission: "notifications.write",
  body: markReadBody,
  responses: { 204: { description: "Marked" } },
  handler: async ({ actor, body, reply }) => {
    await notifications().markRead(actor, "ids" in body ? body : "all");
    return reply(204);
  },
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
