import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { preflightBody, preflightResult } from "@/lib/features/analyses/submission-schemas";

/** 220,000 bytes of texts, every character escaped as JSON allows (six bytes for one). */
const maxBodyBytes = 1_400_000;

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/essays/preflight",
  summary: "Check what would annul an essay",
  description:
    "Every reason for which ENEM gives a zero, in INEP's order, as clear, warning or violated, with its evidence. Nothing is stored.",
  tags: ["Submissions"],
  auth: "required",
  permission: "analyses.write",
  body: preflightBody,
  maxBodyBytes,
  responses: { 200: { description: "The checklist", schema: preflightResult } },
  errors: ["empty_text", "binary_content", "unavailable"],
  handler: async ({ actor, body, reply }) =>
    reply(200, { body: await analyses().checkBeforeSubmitting(actor, body) }),
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
