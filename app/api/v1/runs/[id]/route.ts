import { defineRoute, otherMethods } from "@/lib/composition/http";
import { operations } from "@/lib/composition/operations";
import { runDetail, runId } from "@/lib/features/operations/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/runs/{id}",
  summary: "Read a run",
  description: "For administrators: its input, output and error, its steps, and each attempt at them.",
  tags: ["Operations"],
  auth: "required",
  permission: "runs.read",
  params: runId,
  responses: { 200: { description: "The run", schema: runDetail } },
  handler: async ({ actor, params, reply }) =>
    reply(200, { body: await operations().getRun(actor, params.id) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
