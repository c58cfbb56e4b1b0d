import { analyses } from "@/lib/composition/analyses";
import { defineRoute } from "@/lib/composition/http";
import { submissionReceipt, submitCodeBody } from "@/lib/features/analyses/submission-schemas";
import type { RouteDeclaration } from "@/lib/http/declaration";

/** Handing in Python source, at one of the addresses that it has. */
export const submitCodeRoute = (of: Pick<RouteDeclaration, "path" | "operationId" | "summary" | "limit">) =>
  defineRoute({
    ...of,
    method: "POST",
    description:
      "The source is stored and queued; its analysis has not started when the answer comes. The same source with the same options is answered from the stored result, and the report's `reused` says so. What was gained stands in the report's `details.optimisation`, an Optimisation.",
    tags: ["Submissions"],
    auth: "required",
    permission: "analyses.write",
    body: submitCodeBody,
    maxBodyBytes: 4_000_000,
    responses: {
      202: {
        description: "Queued",
        schema: submissionReceipt,
        headers: { Location: "Where the analysis is" },
        example: { analysisId: "0199a1b2-0000-7000-8000-000000000002", status: "queued" },
      },
    },
    errors: ["empty_text", "binary_content", "quota_exceeded", "plan_limit_reached", "unavailable"],
    handler: async ({ actor, body, reply }) => {
      const receipt = await analyses().submitCode(actor, body);
      return reply(202, { body: receipt, headers: { Location: `/api/v1/analyses/${receipt.analysisId}` } });
    },
  });
