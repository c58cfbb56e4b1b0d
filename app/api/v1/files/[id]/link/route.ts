import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { fileId, fileLink } from "@/lib/features/analyses/file-schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/files/{id}/link",
  summary: "Make a link to an original",
  description:
    "An address at which the original is read without signing in, for a quarter of an hour, by whoever has it. With some object storages it leads to another host.",
  tags: ["Files"],
  auth: "required",
  permission: "analyses.read",
  secretAnswer: true,
  params: fileId,
  responses: { 201: { description: "The link", schema: fileLink } },
  errors: ["not_found"],
  handler: async ({ actor, params, reply }) =>
    reply(201, { body: await analyses().linkToOriginal(actor, params.id) }),
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
