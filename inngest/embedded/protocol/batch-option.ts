import { z } from "zod";
import { maxBatchSize } from "../limits";
import type { FunctionDefinition } from "../store/function-definition";
import { checkExpression, type Refuse, readLength } from "./refusals";

/** How events start a run together, as the SDK answers it at sync. */
export const batchOption = z.looseObject({
  maxSize: z.number(),
  timeout: z.string(),
  key: z.string().optional(),
  if: z.string().optional(),
});

const shortestMs = 1000;
const longestMs = 60_000;

/** Reads the option within the server's limits. */
export function toBatchEvents(
  option: z.output<typeof batchOption> | undefined,
  refuse: Refuse,
): FunctionDefinition["batchEvents"] {
  if (!option) return undefined;
  const { maxSize, key, if: condition } = option;
  checkExpression("batchEvents.key", key, refuse);
  checkExpression("batchEvents.if", condition, refuse);
  if (!Number.isInteger(maxSize) || maxSize < 2 || maxSize > maxBatchSize)
    refuse("batchEvents.maxSize", `must be an integer from 2 to ${maxBatchSize}`);
  const timeoutMs = readLength("batchEvents.timeout", option.timeout, refuse);
  if (timeoutMs === undefined) return undefined;
  if (timeoutMs < shortestMs || timeoutMs > longestMs)
    refuse("batchEvents.timeout", `must be from 1s to 60s, not: ${option.timeout}`);
  return { maxSize, timeoutMs, key, if: condition };
}

/**
 * Refuses what has no meaning for several events at once. The server refuses most of it too, or says that it does not work;
 * `singleton` would lose whole batches. What limits batches is `throttle`, and `concurrency` without a key.
 */
export function checkBatchedFlow(
  flow: Omit<FunctionDefinition, "id" | "appId" | "name" | "callPath" | "maxAttempts" | "triggers">,
  refuse: Refuse,
): void {
  if (!flow.batchEvents) return;
  const { cancelOn = [], concurrency } = flow;
  const combined = {
    idempotency: flow.idempotency !== undefined,
    rateLimit: flow.rateLimit !== undefined,
    cancelOn: cancelOn.length > 0,
    "priority.run": flow.priority !== undefined,
    debounce: flow.debounce !== undefined,
    singleton: flow.singleton !== undefined,
    "concurrency.key": concurrency.some(({ key }) => key !== undefined),
  };
  for (const [other, isCombined] of Object.entries(combined))
    if (isCombined) refuse("batchEvents", `cannot be combined with "${other}"`);
}
