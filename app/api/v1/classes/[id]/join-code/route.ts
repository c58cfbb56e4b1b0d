import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import { classId, schoolClass } from "@/lib/features/accounts/organisation-schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/classes/{id}/join-code",
  operationId: "rotateJoinCode",
  summary: "Give a class another join code",
  description: "The old one opens nothing from now on.",
  tags: ["Classes"],
  auth: "required",
  permission: "classes.write",
  params: classId,
  responses: { 200: { description: "The class with its new code", schema: schoolClass } },
  errors: ["personal_space", "class_archived", "conflict"],
  handler: async ({ actor, params, reply }) =>
    reply(200, { body: await organisations().rotateJoinCode(actor, params.id) }),
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
