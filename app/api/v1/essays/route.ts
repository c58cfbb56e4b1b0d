import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { analysisPage, listWorksQuery } from "@/lib/features/analyses/schemas";
import { submissionReceipt, submitEssayBody } from "@/lib/features/analyses/submission-schemas";

/** 220,000 bytes of texts, every character escaped as JSON allows (six bytes for one). */
const maxBodyBytes = 1_400_000;

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/essays",
  summary: "Submit an essay",
  description: "The essay is stored and queued; its analysis has not started when the answer comes.",
  tags: ["Submissions"],
  auth: "required",
  permission: "analyses.write",
  limit: "work",
  body: submitEssayBody,
  maxBodyBytes,
  responses: {
    202: {
      description: "Queued",
      schema: submissionReceipt,
      headers: { Location: "Where the analysis is" },
      example: { analysisId: "0199a1b2-0000-7000-8000-000000000001", status: "queued" },
    },
  },
  errors: ["empty_text", "binary_content", "quota_exceeded", "plan_limit_reached", "unavailable"],
  handler: async ({ actor, body, reply }) => {
    const receipt = await analyses().submitEssay(actor, body);
    return reply(202, { body: receipt, headers: { Location: `/api/v1/analyses/${receipt.analysisId}` } });
  },
});

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/essays",
  summary: "List essays",
  description:
    "The analyses of essays that you may read, newest first. Pass `next` as `cursor` for the following page.",
  tags: ["Submissions"],
  auth: "required",
  permission: "analyses.read",
  query: listWorksQuery,
  responses: { 200: { description: "One page", schema: analysisPage } },
  handler: async ({ actor, query, reply }) =>
    reply(200, { body: await analyses().listAnalyses(actor, { ...query, kind: "essay" }) }),
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ GET, POST });
