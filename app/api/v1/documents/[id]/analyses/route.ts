import { documents } from "@/lib/composition/documents";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { analyseDocumentBody, documentAnalysis, documentId } from "@/lib/features/documents/schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/documents/{id}/analyses",
  summary: "Analyse a document as an essay",
  description: "Its whole text is handed in, corrections included.",
  tags: ["Documents"],
  auth: "required",
  permission: "analyses.write",
  limit: "work",
  params: documentId,
  body: analyseDocumentBody,
  responses: {
    202: { description: "Queued", schema: documentAnalysis, headers: { Location: "Where the analysis is" } },
  },
  errors: [
    "document_not_read",
    "empty_text",
    "too_large",
    "quota_exceeded",
    "plan_limit_reached",
    "unavailable",
  ],
  handler: async ({ actor, params, body, reply }) => {
    const { analysisId } = await documents().analyseDocument(actor, params.id, body);
    return reply(202, { body: { analysisId }, headers: { Location: `/api/v1/analyses/${analysisId}` } });
  },
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
