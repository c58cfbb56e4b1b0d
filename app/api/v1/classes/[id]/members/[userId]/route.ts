import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import { classMemberId } from "@/lib/features/accounts/organisation-schemas";

export const DELETE = defineRoute({
  method: "DELETE",
  path: "/api/v1/classes/{id}/members/{userId}",
  operationId: "removeClassMember",
  summary: "Take somebody out of a class",
  tags: ["Classes"],
  auth: "required",
  permission: "classes.write",
  params: classMemberId,
  responses: { 204: { description: "Removed" } },
  errors: ["personal_space"],
  handler: async ({ actor, params, reply }) => {
    await organisations().removeClassMember(actor, params.id, params.userId);
    return reply(204);
  },
});

export const { GET, OPTIONS, PATCH, POST, PUT } = otherMethods({ DELETE });
