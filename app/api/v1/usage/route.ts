import { defineRoute, otherMethods } from "@/lib/composition/http";
import { usage } from "@/lib/composition/usage";
import { usageReport } from "@/lib/features/usage/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/usage",
  summary: "Get what the organisation uses",
  description:
    "Of the organisation that you act for: how much of each quota of its plan is used now, and what was handed in in the last twelve months and thirty days.",
  tags: ["Usage"],
  auth: "required",
  permission: "usage.read",
  responses: { 200: { description: "The usage", schema: usageReport } },
  handler: async ({ actor, reply }) => reply(200, { body: await usage().readUsage(actor) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
