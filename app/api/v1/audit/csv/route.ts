import { audit } from "@/lib/composition/audit";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { auditFilter } from "@/lib/features/audit/schemas";
import { byteStream } from "@/lib/http/byte-stream";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/audit/csv",
  summary: "Download what was done as a table",
  description:
    "Comma-separated values (RFC 4180), newest first: at most the newest 50,000 entries that the filter finds.",
  tags: ["Audit"],
  auth: "required",
  permission: "audit.read",
  query: auditFilter,
  responses: {
    200: {
      description: "The table",
      contentType: "text/csv",
      headers: { "Content-Disposition": "A name for the file" },
    },
  },
  errors: ["forbidden"],
  handler: async ({ actor, query, reply }) =>
    reply(200, {
      stream: byteStream(audit().export(actor, query)),
      headers: {
        "Content-Type": "text/csv; charset=utf-8; header=present",
        "Content-Disposition": 'attachment; filename="audit.csv"',
      },
    }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
