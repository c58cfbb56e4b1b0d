import { documents } from "@/lib/composition/documents";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { documentId } from "@/lib/features/documents/schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/documents/{id}/retry",
  summary: "Read a document again",
  description: "One that failed. What was corrected in it stays.",
  tags: ["Documents"],
  auth: "required",
  permission: "analyses.write",
  limit: "work",
  params: documentId,
  responses: { 202: { description: "Waiting to be read" } },
  errors: ["conflict"],
  handler: async ({ actor, params, reply }) => {
    await documents().retryDocument(actor, params.id);
    return reply(202);
  },
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
