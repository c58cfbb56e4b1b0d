import { documents } from "@/lib/composition/documents";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { documentDetail, documentId } from "@/lib/features/documents/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/documents/{id}",
  summary: "Read the state of a document",
  description:
    "`pendente`, `processando`, `concluído` or `falhou` with its reason, and how far each page has come.",
  tags: ["Documents"],
  auth: "required",
  permission: "analyses.read",
  params: documentId,
  conditional: true,
  responses: {
    200: { description: "The document", schema: documentDetail, headers: { ETag: "For If-None-Match" } },
  },
  handler: async ({ actor, params, reply }) =>
    reply(200, { body: await documents().getDocument(actor, params.id) }),
});

export const DELETE = defineRoute({
  method: "DELETE",
  path: "/api/v1/documents/{id}",
  summary: "Delete a document",
  description: "With its pages, its corrections and its original. What was analysed from its text stays.",
  tags: ["Documents"],
  auth: "required",
  permission: "analyses.write",
  params: documentId,
  responses: { 204: { description: "Deleted" } },
  handler: async ({ actor, params, reply }) => {
    await documents().removeDocument(actor, params.id);
    return reply(204);
  },
});

export const { OPTIONS, PATCH, POST, PUT } = otherMethods({ GET, DELETE });
