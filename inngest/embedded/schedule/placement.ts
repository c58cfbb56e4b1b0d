import { evaluate } from "../expressions/program";
import type { ConcurrencyLimit, FunctionDefinition } from "../store/function-definition";
import { keyText, shortened } from "./keys";

/** Where a run stands in the queue: the concurrency keys its jobs must hold, and seconds ahead of its age. */
export type Placement = { slotKeys: string[]; slotLimits: number[]; secondsAhead: number };

const maxSecondsAhead = 600;

/** Computes a run's concurrency keys and priority from its event. */
export function placeRun(definition: FunctionDefinition, event: Record<string, unknown>): Placement {
  return {
    slotKeys: definition.concurrency.map((limit) => slotKey(definition.id, limit, event)),
    slotLimits: definition.concurrency.map(({ limit }) => limit),
    secondsAhead: secondsAhead(definition, event),
  };
}

function slotKey(
  functionId: string,
  { scope, key }: ConcurrencyLimit,
  event: Record<string, unknown>,
): string {
  const value = keyText(key, event);
  return scope === "fn" ? `fn:${functionId}:${shortened(key ?? "none")}:${value}` : `shared:${value}`;
}

function secondsAhead({ priority }: FunctionDefinition, event: Record<string, unknown>): number {
  if (priority === undefined) return 0;
  const evaluated = evaluate(priority, { event });
  const value = "value" in evaluated ? evaluated.value : null;
  if (typeof value !== "number" || !Number.isFinite(value)) return 0;
  return Math.max(-maxSecondsAhead, Math.min(maxSecondsAhead, Math.trunc(value)));
}
