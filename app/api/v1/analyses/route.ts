import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { analysisPage, listAnalysesQuery } from "@/lib/features/analyses/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/analyses",
  summary: "List analyses",
  description: "Newest first, without results. Pass `next` as `cursor` for the following page.",
  tags: ["Analyses"],
  auth: "required",
  permission: "analyses.read",
  query: listAnalysesQuery,
  responses: { 200: { description: "One page", schema: analysisPage } },
  handler: async ({ actor, query, reply }) =>
    reply(200, { body: await analyses().listAnalyses(actor, query) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
