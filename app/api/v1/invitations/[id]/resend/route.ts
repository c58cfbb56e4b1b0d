import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import { invitationId } from "@/lib/features/accounts/organisation-schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/invitations/{id}/resend",
  summary: "Mail an invitation again",
  description: "It is good for two weeks more. Not within five minutes of the last mail.",
  tags: ["Members"],
  auth: "required",
  permission: "members.write",
  params: invitationId,
  responses: { 204: { description: "Sent" } },
  errors: ["personal_space"],
  handler: async ({ actor, params, reply }) => {
    await organisations().resendInvitation(actor, params.id);
    return reply(204);
  },
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
