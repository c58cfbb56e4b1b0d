import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";

/** Wire contracts of runs of durable functions, whichever engine runs them. */

export const runStatus = z.enum(["queued", "running", "completed", "failed", "cancelled"]);

export const runSummary = z.object({
  id: z.string(),
  functionId: z.string(),
  status: runStatus,
  organisationId: z.uuid().nullable(),
  eventName: z.string(),
  attempts: z.int(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type RunSummary = z.infer<typeof runSummary>;

const stepAttempt = z.object({
  attempt: z.int(),
  status: z.enum(["running", "completed", "failed", "abandoned"]),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  error: z.string().nullable(),
  worker: z.string().nullable(),
});

const runStep = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["run", "sleep", "invoke", "event", "function"]),
  status: z.enum(["pending", "running", "completed", "failed"]),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  output: z.unknown(),
  attempts: z.array(stepAttempt),
});
export type RunStep = z.infer<typeof runStep>;

export const runDetail = runSummary.extend({
  input: z.unknown(),
  output: z.unknown(),
  error: z.string().nullable(),
  steps: z.array(runStep),
});
export type RunDetail = z.infer<typeof runDetail>;

export const queueStats = z.object({
  queued: z.int(),
  running: z.int(),
  delayed: z.int(),
  failedLastDay: z.int(),
  oldestQueuedSeconds: z.number(),
});
export type QueueStats = z.infer<typeof queueStats>;

export const listRunsQuery = z.object({
  status: runStatus.optional(),
  functionId: z.string().max(200).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type ListRunsQuery = z.infer<typeof listRunsQuery>;
