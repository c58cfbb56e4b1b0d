import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import { changeClassBody, classId, schoolClass } from "@/lib/features/accounts/organisation-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/classes/{id}",
  summary: "Get a class",
  tags: ["Classes"],
  auth: "required",
  permission: "classes.read",
  params: classId,
  responses: { 200: { description: "The class", schema: schoolClass } },
  errors: ["personal_space"],
  handler: async ({ actor, params, reply }) =>
    reply(200, { body: await organisations().getClass(actor, params.id) }),
});

export const PATCH = defineRoute({
  method: "PATCH",
  path: "/api/v1/classes/{id}",
  summary: "Rename a class, open or close joining, archive it",
  description: "`archived: false` takes it back. Nobody joins an archived class.",
  tags: ["Classes"],
  auth: "required",
  permission: "classes.write",
  params: classId,
  body: changeClassBody,
  example: { name: "3º C", joinOpen: false },
  responses: { 200: { description: "Changed", schema: schoolClass } },
  errors: ["personal_space"],
  handler: async ({ actor, params, body, reply }) =>
    reply(200, { body: await organisations().changeClass(actor, params.id, body) }),
});

export const { DELETE, OPTIONS, POST, PUT } = otherMethods({ GET, PATCH });
