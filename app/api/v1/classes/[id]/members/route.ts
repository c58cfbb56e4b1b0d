import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import {
  addClassMemberBody,
  classId,
  classMemberPage,
  listClassMembersQuery,
} from "@/lib/features/accounts/organisation-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/classes/{id}/members",
  summary: "List who is of a class",
  description: "For those who manage it, newest first.",
  tags: ["Classes"],
  auth: "required",
  permission: "classes.write",
  params: classId,
  query: listClassMembersQuery,
  responses: { 200: { description: "One page", schema: classMemberPage } },
  errors: ["personal_space"],
  handler: async ({ actor, params, query, reply }) =>
    reply(200, { body: await organisations().listClassMembers(actor, params.id, query) }),
});

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/classes/{id}/members",
  operationId: "addClassMember",
  summary: "Add a member of the organisation to a class",
  description:
    "One who is of it already gets the role. Teachers are those whose role in the organisation lets them.",
  tags: ["Classes"],
  auth: "required",
  permission: "classes.write",
  params: classId,
  body: addClassMemberBody,
  example: { userId: "0199a1b2-0000-7000-8000-000000000021", role: "student" },
  responses: { 204: { description: "Added" } },
  errors: ["personal_space", "class_archived", "limit_reached"],
  handler: async ({ actor, params, body, reply }) => {
    await organisations().addClassMember(actor, params.id, body);
    return reply(204);
  },
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ GET, POST });
