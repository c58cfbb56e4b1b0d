import { documents } from "@/lib/composition/documents";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { pageOfDocument } from "@/lib/features/documents/schemas";
import { tagHeaders } from "@/lib/http/entity-tag";

/** Raised when the same page is drawn otherwise. */
const revision = 1;

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/documents/{id}/pages/{number}/image",
  summary: "Look at a page",
  description: "The page as a PNG of at most 2,000 pixels a side. Text and Word have none.",
  tags: ["Documents"],
  auth: "required",
  permission: "analyses.read",
  params: pageOfDocument,
  responses: {
    200: { description: "The page", contentType: "image/png", headers: { ETag: "For If-None-Match" } },
  },
  errors: ["document_damaged", "document_too_many_pixels", "document_too_slow", "document_encrypted"],
  entityTag: async ({ actor, params }) =>
    `${(await documents().getDocument(actor, params.id)).sha256}-${params.number}-${revision}`,
  handler: async ({ actor, params, reply }) => {
    const { sha256, bytes, type } = await documents().drawPage(actor, params.id, params.number);
    return reply(200, {
      stream: new Blob([Uint8Array.from(bytes)]).stream(),
      headers: {
        ...tagHeaders(`${sha256}-${params.number}-${revision}`),
        "Content-Type": type,
        "Content-Length": String(bytes.byteLength),
        "X-Content-Type-Options": "nosniff",
      },
    });
  },
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
