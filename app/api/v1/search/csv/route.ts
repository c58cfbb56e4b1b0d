import { defineRoute, otherMethods } from "@/lib/composition/http";
import { search } from "@/lib/composition/search";
import { searchFilter } from "@/lib/features/search/schemas";
import { byteStream } from "@/lib/http/byte-stream";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/search/csv",
  summary: "Download what a search finds as a table",
  description: "Comma-separated values (RFC 4180), newest first: at most 5,000 hits.",
  tags: ["Search"],
  auth: "required",
  permission: "search.read",
  query: searchFilter,
  responses: {
    200: {
      description: "The table",
      contentType: "text/csv",
      headers: { "Content-Disposition": "A name for the file" },
    },
  },
  handler: async ({ actor, query, reply }) =>
    reply(200, {
      stream: byteStream(search().exportHits(actor, query)),
      headers: {
        "Content-Type": "text/csv; charset=utf-8; header=present",
        "Content-Disposition": 'attachment; filename="search.csv"',
      },
    }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
