import { z } from "zod";
import { administration } from "@/lib/composition/administration";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { adminListQuery, adminOrganisation } from "@/lib/features/accounts/admin-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/admin/organisations",
  summary: "List all organisations",
  description: "For administrators: newest first, by the start of the name.",
  tags: ["Administration"],
  auth: "required",
  permission: "organisations.read",
  query: adminListQuery,
  responses: {
    200: {
      description: "One page",
      schema: z.object({ items: z.array(adminOrganisation), next: z.string().optional() }),
    },
  },
  handler: async ({ actor, query, reply }) =>
    reply(200, { body: await administration().listOrganisations(actor, query) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
