import { defineRoute, otherMethods } from "@/lib/composition/http";
import { operations } from "@/lib/composition/operations";
import { queueOverview } from "@/lib/features/operations/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/queue",
  summary: "Read the queue",
  description:
    "For administrators: depth and age by function, the last hour minute by minute, latencies, workers and what they run. What an Inngest server alone knows is null.",
  tags: ["Operations"],
  auth: "required",
  permission: "runs.read",
  responses: { 200: { description: "The queue now", schema: queueOverview } },
  handler: async ({ actor, reply }) => reply(200, { body: await operations().queue(actor) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
