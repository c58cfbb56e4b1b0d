import { z } from "zod";
import { accounts } from "@/lib/composition/accounts";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { adminListQuery } from "@/lib/features/accounts/admin-schemas";
import { userSummary } from "@/lib/features/accounts/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/admin/users",
  summary: "List users",
  description:
    "For administrators: the users of all organisations, newest first, by the start of the address or a part of the name.",
  tags: ["Administration"],
  auth: "required",
  permission: "users.read",
  query: adminListQuery,
  responses: {
    200: {
      description: "One page",
      schema: z.object({ items: z.array(userSummary), next: z.string().optional() }),
    },
  },
  handler: async ({ actor, query, reply }) => reply(200, { body: await accounts().listUsers(actor, query) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
