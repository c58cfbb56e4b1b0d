import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { receiptDocument } from "@/lib/features/analyses/optimisation-schemas";
import { analysisId } from "@/lib/features/analyses/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/analyses/{id}/receipt",
  summary: "Download the receipt of a measurement",
  description:
    "Both versions of a code, what they were run on, where, and every pair of times. `not_found` until there is a result, and where nothing was measured.",
  tags: ["Analyses"],
  auth: "required",
  permission: "analyses.read",
  params: analysisId,
  responses: {
    200: {
      description: "The receipt",
      schema: receiptDocument,
      headers: { "Content-Disposition": "A name for the file" },
    },
  },
  handler: async ({ actor, params, reply }) =>
    reply(200, {
      body: receiptDocument.parse((await analyses().getReceipt(actor, params.id)).receipt),
      headers: { "Content-Disposition": `attachment; filename="receipt-${params.id}.json"` },
    }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
