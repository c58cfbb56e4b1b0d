import { defineRoute, otherMethods } from "@/lib/composition/http";
import { texts } from "@/lib/composition/texts";
import { comparedPair, pairId } from "@/lib/features/texts/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/similarity/{id}",
  summary: "Read two texts with the passages that they share",
  description: "Passages are aligned. Who reaches one of the texts alone gets 404.",
  operationId: "getTextPair",
  tags: ["Texts"],
  auth: "required",
  permission: "analyses.read",
  params: pairId,
  responses: { 200: { description: "Both texts", schema: comparedPair } },
  handler: async ({ actor, params, reply }) => reply(200, { body: await texts().getPair(actor, params.id) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
