import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import { listMembersQuery, memberPage } from "@/lib/features/accounts/organisation-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/members",
  summary: "List members",
  description:
    "Of the organisation that you act for, newest first. `query` is the beginning of an address or a part of a name.",
  tags: ["Members"],
  auth: "required",
  permission: "members.read",
  query: listMembersQuery,
  responses: { 200: { description: "One page", schema: memberPage } },
  errors: ["personal_space"],
  handler: async ({ actor, query, reply }) =>
    reply(200, { body: await organisations().listMembers(actor, query) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
