import { z } from "zod";

const concurrencyLimit = z.object({
  limit: z.number().int().min(1),
  /** `fn` counts this function's calls alone; `shared` counts every function that names the same key. */
  scope: z.enum(["fn", "shared"]),
  /** An expression; without it the limit holds for all that `scope` counts together. */
  key: z.string().optional(),
});

const perPeriod = z.object({
  limit: z.number().int().min(1),
  periodMs: z.number().positive(),
  /** An expression, each value of which has a limit of its own. */
  key: z.string().optional(),
});

/**
 * A function as the engine knows it, made from the SDK's configuration at sync and stored for everyone to read. Expressions
 * are in the Common Expression Language and speak of `event`.
 */
export const functionDefinition = z.object({
  id: z.string(),
  appId: z.string(),
  name: z.string(),
  /** The path and query that the handler is called with. */
  callPath: z.string(),
  maxAttempts: z.number().int().min(1),
  /** `if` is a condition on the event. */
  triggers: z.array(z.object({ event: z.string(), if: z.string().optional() })),
  /** Cron expressions, each with the time zone that it may name. */
  crons: z.array(z.string()).optional(),
  concurrency: z.array(concurrencyLimit),
  /** An expression: of the events with one value, one in 24 hours starts a run. */
  idempotency: z.string().optional(),
  /** Events beyond the limit start no run. */
  rateLimit: perPeriod.optional(),
  /** Runs beyond the limit start later; `burst` more may start at once. */
  throttle: perPeriod.extend({ burst: z.number().int().min(0) }).optional(),
  /** A run starts when no event came for the period, with the latest one; after `timeoutMs` at the latest. */
  debounce: z
    .object({ periodMs: z.number(), timeoutMs: z.number().optional(), key: z.string().optional() })
    .optional(),
  /** One run at a time for each value of the key: a new event starts none, or replaces the run. */
  singleton: z.object({ key: z.string().optional(), mode: z.enum(["skip", "cancel"]) }).optional(),
  /** Events that end a run; `if` speaks of the run's `event` and of the one that came as `async`. */
  cancelOn: z
    .array(z.object({ event: z.string(), if: z.string().optional(), timeoutMs: z.number().optional() }))
    .optional(),
  /**
   * Events start a run together: `maxSize` of them, or as many as came `timeoutMs` after the first, each value of the key
   * for itself; those for which `if` does not hold start one of their own.
   */
  batchEvents: z
    .object({
      maxSize: z.number().int().min(2),
      timeoutMs: z.number().positive(),
      key: z.string().optional(),
      if: z.string().optional(),
    })
    .optional(),
  /** How long a run may wait for its start, and go on after it. */
  timeouts: z.object({ startMs: z.number().optional(), finishMs: z.number().optional() }).optional(),
  /** An expression: seconds ahead of the run's age. */
  priority: z.string().optional(),
});

export type FunctionDefinition = z.output<typeof functionDefinition>;
export type StartLimit = z.output<typeof perPeriod>;
export type ConcurrencyLimit = z.output<typeof concurrencyLimit>;
