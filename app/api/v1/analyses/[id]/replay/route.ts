import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { analysisId } from "@/lib/features/analyses/schemas";
import { replayBody, submissionReceipt } from "@/lib/features/analyses/submission-schemas";

/** 200,000 bytes of text, every character escaped as JSON allows (six bytes for one). */
const maxBodyBytes = 1_300_000;

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/analyses/{id}/replay",
  summary: "Run an analysis again",
  description:
    "A new analysis by the rules of today, with the options and the title of the original, which stays as it is. From an aspect that aspect runs again with all that follows from the aspects, and the other aspects are taken over; from an agent it and those after it run again; from `consolidate` on no aspect does. With another text everything runs again.",
  tags: ["Analyses"],
  auth: "required",
  permission: "analyses.write",
  params: analysisId,
  body: replayBody,
  maxBodyBytes,
  responses: {
    202: {
      description: "Queued",
      schema: submissionReceipt,
      headers: { Location: "Where the new analysis is" },
      example: { analysisId: "0199a1b2-0000-7000-8000-000000000002", status: "queued" },
    },
  },
  errors: [
    "not_finished",
    "empty_text",
    "binary_content",
    "quota_exceeded",
    "plan_limit_reached",
    "unavailable",
  ],
  handler: async ({ actor, params, body, reply }) => {
    const receipt = await analyses().replayAnalysis(actor, params.id, body);
    return reply(202, { body: receipt, headers: { Location: `/api/v1/analyses/${receipt.analysisId}` } });
  },
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
