import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import {
  invitation,
  invitationPage,
  inviteBody,
  listPageQuery,
} from "@/lib/features/accounts/organisation-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/invitations",
  summary: "List invitations",
  description: "Of the organisation that you act for: those neither accepted nor revoked, newest first.",
  tags: ["Members"],
  auth: "required",
  permission: "members.read",
  query: listPageQuery,
  responses: { 200: { description: "One page", schema: invitationPage } },
  errors: ["personal_space"],
  handler: async ({ actor, query, reply }) =>
    reply(200, { body: await organisations().listInvitations(actor, query) }),
});

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/invitations",
  summary: "Invite an address",
  description:
    "The address gets a mail with a link that is good for two weeks, for the account of that address. With `classId` it leads into the class as well.",
  tags: ["Members"],
  auth: "required",
  permission: "members.write",
  body: inviteBody,
  example: { email: "bia@example.org", role: "student" },
  responses: { 201: { description: "Invited", schema: invitation } },
  errors: ["personal_space", "already_member", "already_invited", "limit_reached", "plan_limit_reached"],
  handler: async ({ actor, body, reply }) => reply(201, { body: await organisations().invite(actor, body) }),
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ GET, POST });
