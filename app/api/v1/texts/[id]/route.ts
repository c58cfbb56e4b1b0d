import { defineRoute, otherMethods } from "@/lib/composition/http";
import { texts } from "@/lib/composition/texts";
import { textId, textKnown } from "@/lib/features/texts/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/texts/{id}",
  summary: "Read what is known of a text",
  description:
    "Of an essay or a document, by its id: language, readability, key phrases, names, the sentences that sum it up, and what it took from its motivating text. An essay that was run again on the same text has the first one's, under that one's id.",
  tags: ["Texts"],
  auth: "required",
  permission: "analyses.read",
  params: textId,
  conditional: true,
  responses: {
    200: { description: "What is known", schema: textKnown, headers: { ETag: "For If-None-Match" } },
  },
  handler: async ({ actor, params, reply }) => reply(200, { body: await texts().getText(actor, params.id) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
