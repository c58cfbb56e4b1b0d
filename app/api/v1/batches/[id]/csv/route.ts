import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { batchId } from "@/lib/features/analyses/batch-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/batches/{id}/csv",
  summary: "Download the files of a batch as a table",
  description: "Comma-separated values (RFC 4180), one line a file.",
  tags: ["Batches"],
  auth: "required",
  permission: "analyses.read",
  params: batchId,
  responses: {
    200: {
      description: "The table",
      contentType: "text/csv",
      headers: { "Content-Disposition": "A name for the file" },
    },
  },
  handler: async ({ actor, params, reply }) => {
    const table = await analyses().exportBatchTable(actor, params.id);
    return reply(200, {
      stream: new Blob([table]).stream(),
      headers: {
        "Content-Type": "text/csv; charset=utf-8; header=present",
        "Content-Disposition": `attachment; filename="batch-${params.id}.csv"`,
      },
    });
  },
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
