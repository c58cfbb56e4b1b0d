import { defineRoute, otherMethods } from "@/lib/composition/http";
import { operations } from "@/lib/composition/operations";
import { runId } from "@/lib/features/operations/schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/runs/{id}/cancel",
  summary: "Cancel a run",
  description: "For administrators: nothing more of it starts.",
  tags: ["Operations"],
  auth: "required",
  permission: "runs.control",
  params: runId,
  responses: { 204: { description: "Cancelled" } },
  errors: ["not_cancellable"],
  handler: async ({ actor, params, reply }) => {
    await operations().cancelRun(actor, params.id);
    return reply(204);
  },
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
