import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import { classId } from "@/lib/features/accounts/organisation-schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/classes/{id}/leave",
  summary: "Leave a class",
  tags: ["Classes"],
  auth: "required",
  permission: "account.write",
  params: classId,
  responses: { 204: { description: "Left" } },
  handler: async ({ actor, params, reply }) => {
    await organisations().leaveClass(actor, params.id);
    return reply(204);
  },
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
