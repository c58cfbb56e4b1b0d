import { defineRoute, otherMethods } from "@/lib/composition/http";
import { operations } from "@/lib/composition/operations";
import { rerunReceipt, runId } from "@/lib/features/operations/schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/runs/{id}/rerun",
  summary: "Run again",
  description: "For administrators: starts a new run with the same event; the first one stays as it is.",
  tags: ["Operations"],
  auth: "required",
  permission: "runs.control",
  limit: "work",
  params: runId,
  responses: { 202: { description: "Started", schema: rerunReceipt } },
  handler: async ({ actor, params, reply }) =>
    reply(202, { body: { runId: await operations().rerunRun(actor, params.id) } }),
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
