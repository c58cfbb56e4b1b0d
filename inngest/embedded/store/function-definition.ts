import { z } from "zod";

/** Where a concurrency key's value comes from: the whole function, a fixed text, or a path into the event. */
const keyExpression = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("literal"), text: z.string() }),
  z.object({ kind: z.literal("path"), path: z.array(z.string()).min(1) }),
]);

const concurrencyLimit = z.object({
  limit: z.number().int().min(1),
  /** `fn` counts this function's calls alone; `shared` counts every function that names the same key. */
  scope: z.enum(["fn", "shared"]),
  key: keyExpression,
});

const priority = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("seconds"), seconds: z.number() }),
  z.object({ kind: z.literal("path"), path: z.array(z.string()).min(1) }),
]);

/** A function as the engine knows it, made from the SDK's configuration at sync and stored for everyone to read. */
export const functionDefinition = z.object({
  id: z.string(),
  appId: z.string(),
  name: z.string(),
  /** The path and query that the handler is called with. */
  callPath: z.string(),
  maxAttempts: z.number().int().min(1),
  triggers: z.array(z.object({ event: z.string(), failureOf: z.string().optional() })),
  concurrency: z.array(concurrencyLimit),
  priority: priority.optional(),
});

export type FunctionDefinition = z.output<typeof functionDefinition>;
export type KeyExpression = z.output<typeof keyExpression>;
export type ConcurrencyLimit = z.output<typeof concurrencyLimit>;
export type PriorityExpression = z.output<typeof priority>;
