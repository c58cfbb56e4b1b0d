import { z } from "zod";
import { administration } from "@/lib/composition/administration";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { adminSession, adminSessionsQuery } from "@/lib/features/accounts/admin-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/admin/sessions",
  summary: "List live sessions",
  description: "For administrators: everybody's, newest first, of one user or from one address.",
  tags: ["Administration"],
  auth: "required",
  permission: "users.read",
  query: adminSessionsQuery,
  responses: {
    200: {
      description: "One page",
      schema: z.object({ items: z.array(adminSession), next: z.string().optional() }),
    },
  },
  handler: async ({ actor, query, reply }) =>
    reply(200, { body: await administration().listSessions(actor, query) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
