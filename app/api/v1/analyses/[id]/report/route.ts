import { defineRoute, otherMethods } from "@/lib/composition/http";
import { exportReport } from "@/lib/composition/report-export";
import { analysisId } from "@/lib/features/analyses/schemas";
import { reportDocument } from "@/lib/features/reports/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/analyses/{id}/report",
  summary: "Download a report",
  description:
    "The whole result of an essay with its input and the versions that it came from: `elysia verify` runs it again. `not_found` until there is a result, and for code.",
  tags: ["Analyses"],
  auth: "required",
  permission: "analyses.read",
  params: analysisId,
  responses: {
    200: {
      description: "The report",
      schema: reportDocument,
      headers: { "Content-Disposition": "A name for the file" },
    },
  },
  handler: async ({ actor, params, reply }) =>
    reply(200, {
      body: await exportReport(actor, params.id),
      headers: { "Content-Disposition": `attachment; filename="report-${params.id}.json"` },
    }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
