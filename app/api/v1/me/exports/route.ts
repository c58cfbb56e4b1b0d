import { defineRoute, otherMethods } from "@/lib/composition/http";
import { privacy } from "@/lib/composition/privacy";
import { dataExport, dataExportList } from "@/lib/features/privacy/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/me/exports",
  summary: "List the exports of the account",
  description: "Newest first. A file is kept for seven days.",
  tags: ["Privacy"],
  auth: "required",
  permission: "account.read",
  session: true,
  responses: { 200: { description: "The exports", schema: dataExportList } },
  handler: async ({ actor, reply }) => reply(200, { body: { items: await privacy().listExports(actor) } }),
});

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/me/exports",
  summary: "Ask for an export of the account",
  description:
    "A ZIP of all that is kept of the person: data as JSON, the originals, the results, and a page that lists them. One at a time, three a day.",
  tags: ["Privacy"],
  auth: "required",
  permission: "account.write",
  session: true,
  responses: {
    202: {
      description: "It is being made",
      schema: dataExport,
      headers: { Location: "Where its file will be" },
    },
  },
  errors: ["export_limit"],
  handler: async ({ actor, reply }) => {
    const wanted = await privacy().requestExport(actor);
    return reply(202, { body: wanted, headers: { Location: `/api/v1/me/exports/${wanted.id}/content` } });
  },
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ GET, POST });
