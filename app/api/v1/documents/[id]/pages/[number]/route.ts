import { documents } from "@/lib/composition/documents";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { correctPageBody, pageOfDocument, pageText } from "@/lib/features/documents/schemas";

/** A page of text in JSON, where each character may be an escape. */
const maxBodyBytes = 700_000;

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/documents/{id}/pages/{number}",
  summary: "Read the text of a page",
  description: "As it was read and as it was corrected, with the place of each word on the page.",
  tags: ["Documents"],
  auth: "required",
  permission: "analyses.read",
  params: pageOfDocument,
  conditional: true,
  responses: { 200: { description: "The page", schema: pageText, headers: { ETag: "For If-None-Match" } } },
  handler: async ({ actor, params, reply }) =>
    reply(200, { body: await documents().getPageText(actor, params.id, params.number) }),
});

export const PATCH = defineRoute({
  method: "PATCH",
  path: "/api/v1/documents/{id}/pages/{number}",
  summary: "Correct the text of a page",
  description: "The correction holds, whatever is read again. Null takes it back.",
  tags: ["Documents"],
  auth: "required",
  permission: "analyses.write",
  params: pageOfDocument,
  body: correctPageBody,
  maxBodyBytes,
  responses: { 204: { description: "Kept" } },
  handler: async ({ actor, params, body, reply }) => {
    await documents().correctPage(actor, params.id, params.number, body);
    return reply(204);
  },
});

export const { DELETE, OPTIONS, POST, PUT } = otherMethods({ GET, PATCH });
