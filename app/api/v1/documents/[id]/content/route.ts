import { documents } from "@/lib/composition/documents";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { documentId } from "@/lib/features/documents/schemas";
import { byteStream } from "@/lib/http/byte-stream";
import { tagHeaders } from "@/lib/http/entity-tag";
import { attachment } from "@/lib/kernel/attachment";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/documents/{id}/content",
  summary: "Download a document's original",
  description: "Byte for byte as it was uploaded; the tag is the SHA-256 of its bytes.",
  tags: ["Documents"],
  auth: "required",
  permission: "analyses.read",
  params: documentId,
  responses: {
    200: {
      description: "The original",
      contentType: "application/octet-stream",
      headers: { "Content-Disposition": "A name for the file", ETag: "For If-None-Match" },
    },
  },
  errors: ["original_missing"],
  entityTag: async ({ actor, params }) => (await documents().getDocument(actor, params.id)).sha256,
  handler: async ({ actor, params, reply }) => {
    const { document, content } = await documents().openOriginal(actor, params.id);
    return reply(200, {
      stream: byteStream(content),
      headers: {
        ...tagHeaders(document.sha256),
        "Content-Type": "application/octet-stream",
        "Content-Length": String(document.bytes),
        "Content-Disposition": attachment(document.fileName ?? document.title),
        "X-Content-Type-Options": "nosniff",
      },
    });
  },
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
