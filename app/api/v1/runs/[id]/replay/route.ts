import { defineRoute, otherMethods } from "@/lib/composition/http";
import { operations } from "@/lib/composition/operations";
import { replayReceipt, replayRunBody, runId } from "@/lib/features/operations/schemas";

/** The most that an event may hold, and what is around it. */
const maxBodyBytes = 4 * 1024 * 1024 + 65_536;

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/runs/{id}/replay",
  summary: "Replay a run",
  description:
    "For administrators: starts a new run of the same function, as its code is now. With `fromStep` the steps of an ended run that had ended before that one are kept with their results; with `data` the event holds other data. The first run stays as it is; the new one names it as `rerunOf`.",
  tags: ["Operations"],
  auth: "required",
  permission: "runs.control",
  params: runId,
  body: replayRunBody,
  maxBodyBytes,
  responses: { 202: { description: "Started", schema: replayReceipt } },
  errors: ["run_not_ended", "replay_unavailable"],
  handler: async ({ actor, params, body, reply }) =>
    reply(202, { body: { runId: await operations().replayRun(actor, params.id, body) } }),
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
