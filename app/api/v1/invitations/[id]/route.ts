import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import { invitationId } from "@/lib/features/accounts/organisation-schemas";

export const DELETE = defineRoute({
  method: "DELETE",
  path: "/api/v1/invitations/{id}",
  operationId: "revokeInvitation",
  summary: "Revoke an invitation",
  tags: ["Members"],
  auth: "required",
  permission: "members.write",
  params: invitationId,
  responses: { 204: { description: "Revoked" } },
  errors: ["personal_space"],
  handler: async ({ actor, params, reply }) => {
    await organisations().revokeInvitation(actor, params.id);
    return reply(204);
  },
});

export const { GET, OPTIONS, PATCH, POST, PUT } = otherMethods({ DELETE });
