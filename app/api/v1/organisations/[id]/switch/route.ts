import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import { organisationId } from "@/lib/features/accounts/organisation-schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/organisations/{id}/switch",
  summary: "Act for this organisation",
  description: "From the next request of the session on. Tokens and API keys belong to one organisation.",
  tags: ["Organisations"],
  auth: "required",
  permission: "account.write",
  session: true,
  params: organisationId,
  responses: { 204: { description: "Switched" } },
  handler: async ({ actor, params, reply }) => {
    await organisations().switchTo(actor, params.id);
    return reply(204);
  },
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
