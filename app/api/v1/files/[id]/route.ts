import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { fileId, originalFile } from "@/lib/features/analyses/file-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/files/{id}",
  summary: "Read what is known of an original",
  tags: ["Files"],
  auth: "required",
  permission: "analyses.read",
  params: fileId,
  responses: {
    200: { description: "The original, without its bytes", schema: originalFile },
  },
  handler: async ({ actor, params, reply }) =>
    reply(200, { body: await analyses().getFile(actor, params.id) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
