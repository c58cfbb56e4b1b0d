import { administration } from "@/lib/composition/administration";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { adminSessionId, reasonBody } from "@/lib/features/accounts/admin-schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/admin/sessions/{id}/revoke",
  summary: "End a session",
  description: "For administrators: anybody's, at once, with the reason for it, which the audit log keeps.",
  tags: ["Administration"],
  auth: "required",
  permission: "users.write",
  session: true,
  params: adminSessionId,
  body: reasonBody,
  example: { reason: "A stolen phone" },
  responses: { 204: { description: "Ended" } },
  handler: async ({ actor, params, body, reply }) => {
    await administration().revokeSession(actor, params.id, body);
    return reply(204);
  },
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
