import { defineRoute, otherMethods } from "@/lib/composition/http";
import { operations } from "@/lib/composition/operations";
import { listRunsQuery, runPage } from "@/lib/features/operations/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/runs",
  summary: "List runs",
  description:
    "For administrators: runs of all durable functions, newest first. Pass `next` as `cursor` for the following page.",
  tags: ["Operations"],
  auth: "required",
  permission: "runs.read",
  query: listRunsQuery,
  responses: { 200: { description: "One page", schema: runPage } },
  handler: async ({ actor, query, reply }) => reply(200, { body: await operations().listRuns(actor, query) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
