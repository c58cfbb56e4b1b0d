import { defineRoute, otherMethods } from "@/lib/composition/http";
import { privacy } from "@/lib/composition/privacy";
import { exportId } from "@/lib/features/privacy/schemas";
import { byteStream } from "@/lib/http/byte-stream";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/me/exports/{id}/content",
  summary: "Download an export of the account",
  tags: ["Privacy"],
  auth: "required",
  permission: "account.read",
  session: true,
  params: exportId,
  responses: {
    200: {
      description: "The ZIP",
      contentType: "application/zip",
      headers: { "Content-Disposition": "A name for the file" },
    },
  },
  errors: ["not_found"],
  handler: async ({ actor, params, reply }) => {
    const { bytes, parts } = await privacy().openExport(actor, params.id);
    return reply(200, {
      stream: byteStream(parts),
      headers: {
        "Content-Type": "application/zip",
        "Content-Length": String(bytes),
        "Content-Disposition": `attachment; filename="elysia-${params.id}.zip"`,
        "X-Content-Type-Options": "nosniff",
      },
    });
  },
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
