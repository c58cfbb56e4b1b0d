import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { whatIfBody, whatIfResult } from "@/lib/features/analyses/report-schemas";
import { analysisId } from "@/lib/features/analyses/schemas";

/** Some hundred bytes a finding. */
const maxBodyBytes = 400_000;

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/analyses/{id}/what-if",
  summary: "Score an essay without some of its findings",
  description:
    "The score that the essay would have if these findings were mended or wrong: never a lower one. Nothing is kept.",
  tags: ["Analyses"],
  auth: "required",
  permission: "analyses.read",
  limit: "work",
  params: analysisId,
  body: whatIfBody,
  maxBodyBytes,
  responses: { 200: { description: "The score", schema: whatIfResult } },
  errors: ["not_found", "unavailable"],
  handler: async ({ actor, params, body, reply }) =>
    reply(200, { body: await analyses().rescore(actor, params.id, body) }),
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
