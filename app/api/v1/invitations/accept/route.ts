import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import { acceptInvitationBody, joined } from "@/lib/features/accounts/organisation-schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/invitations/accept",
  operationId: "acceptInvitation",
  summary: "Accept an invitation",
  description:
    "By the token of its link, with the account of the address that it was mailed to. Accepting again changes nothing.",
  tags: ["Members"],
  auth: "required",
  permission: "account.write",
  body: acceptInvitationBody,
  example: { token: "Zy1kq3T0mVnQbUe6fYc8sR5wXg2hJd9pLaKiOvEtN4M" },
  responses: { 200: { description: "A member now", schema: joined } },
  errors: ["invitation_invalid", "invitation_other_address", "plan_limit_reached"],
  handler: async ({ actor, body, reply }) =>
    reply(200, { body: await organisations().acceptInvitation(actor, body) }),
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
