import { defineRoute, otherMethods } from "@/lib/composition/http";
import { texts } from "@/lib/composition/texts";
import { listPairsQuery, textPairPage } from "@/lib/features/texts/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/similarity",
  summary: "List pairs of texts that share passages",
  description:
    "Those of which both texts are within reach, the largest share first. Attributed quotations, themes and motivating texts are not counted. Pass `next` as `cursor` for the following page.",
  operationId: "listTextPairs",
  tags: ["Texts"],
  auth: "required",
  permission: "analyses.read",
  query: listPairsQuery,
  responses: { 200: { description: "One page", schema: textPairPage } },
  errors: ["not_found", "personal_space"],
  handler: async ({ actor, query, reply }) => reply(200, { body: await texts().listPairs(actor, query) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
