import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";

/** Wire contracts of runs of durable functions, whichever engine runs them. */

export const runStatus = z.enum(["queued", "running", "completed", "failed", "cancelled"]);

export const runSummary = z.object({
  id: z.string(),
  functionId: z.string().meta({ examples: ["analyse-essay"] }),
  status: runStatus.meta({ examples: ["completed"] }),
  organisationId: z.uuid().nullable(),
  eventName: z.string().meta({ examples: ["analyses/essay.submitted"] }),
  attempts: z.int(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  error: z.string().nullable().describe("Why it failed; cut after 2,000 characters in lists"),
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
  kind: z.enum(["run", "sleep", "invoke", "wait", "event", "function"]),
  status: z.enum(["pending", "running", "completed", "failed"]),
  position: z.int().nullable().describe("Its place in the order in which the run's steps ended, from 1"),
  kept: z.boolean().describe("Taken over, with its result, from the run that this one repeats"),
  queuedAt: z.iso.datetime().nullable(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  output: z.unknown(),
  error: z.string().nullable(),
  childRunId: z.string().nullable().describe("The run that an invocation started"),
  attempts: z.array(stepAttempt),
});
export type RunStep = z.infer<typeof runStep>;

export const runDetail = runSummary.extend({
  input: z.unknown(),
  output: z.unknown(),
  rerunOf: z.string().nullable(),
  replayedFrom: z.string().nullable().describe("The step of that run from which on this one ran"),
  parentRunId: z.string().nullable(),
  steps: z.array(runStep),
});
export type RunDetail = z.infer<typeof runDetail>;

export const runPage = z.object({ items: z.array(runSummary), next: z.string().optional() });

/** Ids of engines differ; what none of them makes is not found. */
export const runId = z.object({ id: z.string().regex(/^[\w-]{1,100}$/) });

/** Engines name functions freely; no database holds control characters. */
const functionName = z
  .string()
  .max(200)
  .regex(/^\P{Cc}*$/u);

export const listRunsQuery = z.strictObject({
  status: runStatus.optional(),
  functionId: functionName.optional(),
  notRerun: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional()
    .describe("Only what failed or was cancelled and was not run again since"),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type ListRunsQuery = z.infer<typeof listRunsQuery>;

/** How many runs one request runs again at most. */
export const maxReruns = 500;

export const rerunRunsBody = z.strictObject({
  status: z.enum(["failed", "cancelled"]).default("failed"),
  functionId: functionName.optional(),
  limit: z.int().min(1).max(maxReruns).default(maxReruns),
});
export type RerunRunsBody = z.infer<typeof rerunRunsBody>;

export const rerunReceipt = z.object({
  runId: z.string().nullable().describe("The new run; null while the engine does not show it yet"),
});

export const replayRunBody = z.strictObject({
  fromStep: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe("The step's id: what had ended before it is kept, the rest runs again; all of it when absent"),
  data: z
    .record(z.string(), z.unknown())
    .optional()
    .describe(
      "What the event (of a batch, the first) holds instead of its data; at most 4 MiB, and of the same organisation",
    ),
});
export type ReplayRunBody = z.infer<typeof replayRunBody>;

export const replayReceipt = z.object({ runId: z.string().describe("The new run") });

export const rerunOutcome = z.object({
  started: z.int(),
  skipped: z.int().describe("Run again by somebody else meanwhile, or of a function that is no more"),
  more: z.boolean().describe("Whether the limit left runs of the same kind"),
});
export type RerunOutcome = z.infer<typeof rerunOutcome>;

/* The queue. What an engine that runs elsewhere does not tell is null. */

export const queueStats = z.object({
  queued: z.int().nullable().describe("Calls that could start now"),
  running: z.int(),
  delayed: z
    .int()
    .nullable()
    .describe("Retries and sleeps whose time has not come, and calls that wait for a concurrency limit"),
  failedLastDay: z.int(),
  oldestQueuedSeconds: z.number().nullable(),
});
export type QueueStats = z.infer<typeof queueStats>;

const quantiles = z.object({ p50: z.number(), p95: z.number() }).describe("Milliseconds");

const latency = z.object({
  wait: quantiles.nullable().describe("From the creation of a run to its first call"),
  run: quantiles.nullable().describe("From the first call to the end of a run that completed"),
});
export type Latency = z.infer<typeof latency>;

export const functionLoad = latency.extend({
  functionId: z.string(),
  queued: z.int().nullable(),
  running: z.int(),
  delayed: z.int().nullable(),
  oldestQueuedSeconds: z.number().nullable(),
  completed: z.int().describe("In the last hour"),
  failed: z.int().describe("In the last hour"),
  deadLetters: z.int().describe("Failed runs that were not run again, whenever they failed"),
});
export type FunctionLoad = z.infer<typeof functionLoad>;

const counts = z.object({ started: z.int(), completed: z.int(), failed: z.int() });

const minuteOfQueue = z.object({
  minute: z.iso.datetime(),
  runs: counts,
  steps: counts.describe("By attempt"),
});
export type MinuteOfQueue = z.infer<typeof minuteOfQueue>;

const workerCall = z.object({
  runId: z.string(),
  functionId: z.string(),
  stepName: z.string().nullable().describe("Null while it looks for steps, or runs those that it finds"),
  since: z.iso.datetime(),
});

const queueWorker = z.object({
  id: z.string(),
  host: z.string().nullable(),
  pid: z.int().nullable(),
  version: z.string().nullable(),
  concurrency: z.int().nullable().describe("How many calls it takes at once"),
  startedAt: z.iso.datetime().nullable(),
  state: z
    .enum(["working", "idle", "silent"])
    .describe("silent: it holds calls and was not heard of in time"),
  lastSeenAt: z.iso.datetime(),
  calls: z.array(workerCall),
});
export type QueueWorker = z.infer<typeof queueWorker>;

export const queueOverview = z.object({
  totals: queueStats,
  latency: latency.describe("Of all functions together, over the last hour"),
  functions: z.array(functionLoad),
  agents: z.array(functionLoad).describe("The agents that look for faster code, in the order of their work"),
  minutes: z.array(minuteOfQueue).describe("The last sixty, oldest first; the last one is under way"),
  workers: z.array(queueWorker).nullable(),
});
export type QueueOverview = z.infer<typeof queueOverview>;
