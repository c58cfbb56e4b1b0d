import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { filePage, listFilesQuery } from "@/lib/features/analyses/file-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/files",
  summary: "List originals",
  description:
    "What was handed in, newest first, without its bytes. Pass `next` as `cursor` for the following page.",
  tags: ["Files"],
  auth: "required",
  permission: "analyses.read",
  query: listFilesQuery,
  responses: { 200: { description: "One page", schema: filePage } },
  handler: async ({ actor, query, reply }) => reply(200, { body: await analyses().listFiles(actor, query) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
