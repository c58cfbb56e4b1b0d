import { audit } from "@/lib/composition/audit";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { auditPage, listAuditQuery } from "@/lib/features/audit/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/audit",
  summary: "List what was done",
  description:
    "Newest first. Pass `next` as `cursor` for the following page. `head` is the newest entry of the chain: kept elsewhere, it shows later that nothing up to it was rewritten.",
  tags: ["Audit"],
  auth: "required",
  permission: "audit.read",
  query: listAuditQuery,
  responses: { 200: { description: "One page", schema: auditPage } },
  errors: ["forbidden"],
  handler: async ({ actor, query, reply }) => reply(200, { body: await audit().list(actor, query) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
