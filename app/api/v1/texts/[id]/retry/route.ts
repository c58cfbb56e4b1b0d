import { defineRoute, otherMethods } from "@/lib/composition/http";
import { texts } from "@/lib/composition/texts";
import { textId } from "@/lib/features/texts/schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/texts/{id}/retry",
  summary: "Find out anew what is known of a text",
  description: "Of one of which that failed. What was found already stays.",
  operationId: "retryText",
  tags: ["Texts"],
  auth: "required",
  permission: "analyses.write",
  limit: "work",
  params: textId,
  responses: { 202: { description: "Waiting for its turn" } },
  errors: ["conflict"],
  handler: async ({ actor, params, reply }) => {
    await texts().retryText(actor, params.id);
    return reply(202);
  },
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
