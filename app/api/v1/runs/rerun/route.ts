import { defineRoute, otherMethods } from "@/lib/composition/http";
import { operations } from "@/lib/composition/operations";
import { rerunOutcome, rerunRunsBody } from "@/lib/features/operations/schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/runs/rerun",
  summary: "Run many again",
  description:
    "For administrators: starts a new run with the event of each run that failed (or was cancelled) and was not run again since, newest first, at most 500 a request. Each is run again once, however many requests ask.",
  tags: ["Operations"],
  auth: "required",
  permission: "runs.control",
  limit: "work",
  body: rerunRunsBody,
  responses: { 200: { description: "How many were run again", schema: rerunOutcome } },
  handler: async ({ actor, body, reply }) => reply(200, { body: await operations().rerunRuns(actor, body) }),
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
