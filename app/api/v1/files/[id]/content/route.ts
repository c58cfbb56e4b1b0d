import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { fileId } from "@/lib/features/analyses/file-schemas";
import { tagHeaders } from "@/lib/http/entity-tag";
import { attachment } from "@/lib/kernel/attachment";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/files/{id}/content",
  summary: "Download an original",
  description: "Byte for byte as it was handed in; the tag is the SHA-256 of its bytes.",
  tags: ["Files"],
  auth: "required",
  permission: "analyses.read",
  params: fileId,
  responses: {
    200: {
      description: "The original",
      contentType: "application/octet-stream",
      headers: { "Content-Disposition": "A name for the file", ETag: "For If-None-Match" },
    },
  },
  entityTag: async ({ actor, params }) => (await analyses().getFile(actor, params.id)).sha256,
  handler: async ({ actor, params, reply }) => {
    const { file, bytes } = await analyses().getFileContent(actor, params.id);
    return reply(200, {
      stream: new Blob([Uint8Array.from(bytes)]).stream(),
      headers: {
        ...tagHeaders(file.sha256),
        "Content-Type": "application/octet-stream",
        "Content-Length": String(bytes.byteLength),
        "Content-Disposition": attachment(file.name),
        "X-Content-Type-Options": "nosniff",
      },
    });
  },
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
