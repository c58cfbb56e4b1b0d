import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import { changeRoleBody, memberId } from "@/lib/features/accounts/organisation-schemas";

export const PATCH = defineRoute({
  method: "PATCH",
  path: "/api/v1/members/{id}",
  summary: "Give a member another role",
  description:
    "The roles `developer` and `organisation_admin` are given and taken by administrators alone. Who may teach no more leaves the classes that they taught.",
  tags: ["Members"],
  auth: "required",
  permission: "members.write",
  params: memberId,
  body: changeRoleBody,
  example: { role: "teacher" },
  responses: { 204: { description: "Changed" } },
  errors: ["personal_space", "last_admin"],
  handler: async ({ actor, params, body, reply }) => {
    await organisations().changeRole(actor, params.id, body);
    return reply(204);
  },
});

export const DELETE = defineRoute({
  method: "DELETE",
  path: "/api/v1/members/{id}",
  summary: "Remove a member",
  description: "From the organisation that you act for, and from its classes.",
  tags: ["Members"],
  auth: "required",
  permission: "members.write",
  params: memberId,
  responses: { 204: { description: "Removed" } },
  errors: ["personal_space", "last_admin"],
  handler: async ({ actor, params, reply }) => {
    await organisations().removeMember(actor, params.id);
    return reply(204);
  },
});

export const { GET, OPTIONS, POST, PUT } = otherMethods({ PATCH, DELETE });
