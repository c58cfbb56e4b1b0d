import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import { organisationId } from "@/lib/features/accounts/organisation-schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/organisations/{id}/leave",
  summary: "Leave an organisation",
  description: "Its last administrator cannot leave, and nobody leaves their own space.",
  tags: ["Organisations"],
  auth: "required",
  permission: "account.write",
  params: organisationId,
  responses: { 204: { description: "Left" } },
  errors: ["personal_space", "last_admin"],
  handler: async ({ actor, params, reply }) => {
    await organisations().leave(actor, params.id);
    return reply(204);
  },
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
