import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { analysisPage, listWorksQuery } from "@/lib/features/analyses/schemas";
import { submitCodeRoute } from "./submit-code-route";

export const POST = submitCodeRoute({
  path: "/api/v1/code",
  summary: "Submit Python source",
  limit: "work",
});

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/code",
  summary: "List Python sources",
  description:
    "The analyses of Python source that you may read, newest first. Pass `next` as `cursor` for the following page.",
  tags: ["Submissions"],
  auth: "required",
  permission: "analyses.read",
  query: listWorksQuery,
  responses: { 200: { description: "One page", schema: analysisPage } },
  handler: async ({ actor, query, reply }) =>
    reply(200, { body: await analyses().listAnalyses(actor, { ...query, kind: "code" }) }),
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ GET, POST });
