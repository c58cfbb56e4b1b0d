import { createHash } from "node:crypto";
import { valueAt } from "../protocol/expressions";
import type { ConcurrencyLimit, FunctionDefinition } from "../store/function-definition";

/** Where a run stands in the queue: the concurrency keys its jobs must hold, and seconds ahead of its age. */
export type Placement = { slotKeys: string[]; slotLimits: number[]; secondsAhead: number };

const maxSecondsAhead = 600;
const longKey = 200;

/** Computes a run's concurrency keys and priority from its event. A missing field counts as null. */
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
  const source = key.kind === "path" ? key.path.join(".") : key.kind;
  const value =
    key.kind === "path"
      ? JSON.stringify(valueAt(event, key.path) ?? null)
      : key.kind === "literal"
        ? key.text
        : "";
  const short = value.length > longKey ? createHash("sha256").update(value).digest("hex") : value;
  return scope === "fn" ? `fn:${functionId}:${source}:${short}` : `shared:${short}`;
}

function secondsAhead({ priority }: FunctionDefinition, event: Record<string, unknown>): number {
  if (!priority) return 0;
  const value = priority.kind === "seconds" ? priority.seconds : valueAt(event, priority.path);
  if (typeof value !== "number" || !Number.isFinite(value)) return 0;
  return Math.max(-maxSecondsAhead, Math.min(maxSecondsAhead, Math.trunc(value)));
}
