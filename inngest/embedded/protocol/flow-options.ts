import { z } from "zod";
import type { ConcurrencyLimit, FunctionDefinition, StartLimit } from "../store/function-definition";
import { batchOption, checkBatchedFlow, toBatchEvents } from "./batch-option";
import { checkExpression, type Refuse, readLength } from "./refusals";

const concurrencyOption = z.union([
  z.number(),
  z.looseObject({ limit: z.number(), key: z.string().optional(), scope: z.string().optional() }),
]);

const perPeriodOption = z.looseObject({ limit: z.number(), period: z.string(), key: z.string().optional() });

/** How a function's runs are queued and ended, as the SDK answers it at sync. */
export const flowOptions = {
  concurrency: z.union([concurrencyOption, z.array(concurrencyOption)]).optional(),
  priority: z.looseObject({ run: z.string().optional() }).optional(),
  cancel: z
    .array(z.looseObject({ event: z.string(), if: z.string().optional(), timeout: z.string().optional() }))
    .optional(),
  idempotency: z.string().optional(),
  rateLimit: perPeriodOption.optional(),
  throttle: perPeriodOption.extend({ burst: z.number().optional() }).optional(),
  debounce: z
    .looseObject({ period: z.string(), timeout: z.string().optional(), key: z.string().optional() })
    .optional(),
  batchEvents: batchOption.optional(),
  singleton: z.looseObject({ key: z.string().optional(), mode: z.string() }).optional(),
  timeouts: z.looseObject({ start: z.string().optional(), finish: z.string().optional() }).optional(),
};
type FlowOptions = z.output<z.ZodObject<typeof flowOptions>>;

type FlowControl = Pick<
  FunctionDefinition,
  | "concurrency"
  | "priority"
  | "idempotency"
  | "rateLimit"
  | "throttle"
  | "debounce"
  | "batchEvents"
  | "singleton"
  | "cancelOn"
  | "timeouts"
>;

export function toFlowControl(options: FlowOptions, refuse: Refuse): FlowControl {
  const { priority, idempotency, timeouts } = options;
  checkExpression("priority.run", priority?.run, refuse);
  checkExpression("idempotency", idempotency, refuse);
  const flow: FlowControl = {
    idempotency,
    rateLimit: toStartLimit("rateLimit", options.rateLimit, refuse),
    throttle: toThrottle(options.throttle, refuse),
    debounce: toDebounce(options.debounce, refuse),
    batchEvents: toBatchEvents(options.batchEvents, refuse),
    singleton: toSingleton(options.singleton, refuse),
    concurrency: toConcurrency(options.concurrency, refuse),
    priority: priority?.run,
    cancelOn: toCancelOn(options.cancel, refuse),
    timeouts: timeouts && {
      startMs: readLength("timeouts.start", timeouts.start, refuse),
      finishMs: readLength("timeouts.finish", timeouts.finish, refuse),
    },
  };
  checkBatchedFlow(flow, refuse);
  return flow;
}

function toConcurrency(option: FlowOptions["concurrency"], refuse: Refuse): ConcurrencyLimit[] {
  if (option === undefined) return [];
  return (Array.isArray(option) ? option : [option]).flatMap((entry) => {
    const { limit, key, scope = "fn" } = typeof entry === "number" ? { limit: entry } : entry;
    checkExpression("concurrency.key", key, refuse);
    if (!Number.isInteger(limit) || limit < 1)
      refuse("concurrency.limit", "must be an integer of at least 1");
    else if (!["fn", "env", "account"].includes(scope)) refuse("concurrency.scope", `is unknown: ${scope}`);
    else if (scope !== "fn" && key === undefined) refuse("concurrency.scope", `"${scope}" needs a key`);
    else return [{ limit, scope: scope === "fn" ? "fn" : "shared", key }];
    return [];
  });
}

function toStartLimit(
  option: string,
  limits: FlowOptions["rateLimit"],
  refuse: Refuse,
): StartLimit | undefined {
  if (!limits) return undefined;
  const { limit, key } = limits;
  checkExpression(`${option}.key`, key, refuse);
  if (!Number.isInteger(limit) || limit < 1) refuse(`${option}.limit`, "must be an integer of at least 1");
  const periodMs = readLength(`${option}.period`, limits.period, refuse);
  return periodMs === undefined ? undefined : { limit, periodMs, key };
}

function toThrottle(option: FlowOptions["throttle"], refuse: Refuse): FunctionDefinition["throttle"] {
  const limits = toStartLimit("throttle", option, refuse);
  const burst = option?.burst ?? 0;
  if (!Number.isInteger(burst) || burst < 0) refuse("throttle.burst", "must be an integer of at least 0");
  return limits && { ...limits, burst };
}

function toDebounce(option: FlowOptions["debounce"], refuse: Refuse): FunctionDefinition["debounce"] {
  if (!option) return undefined;
  checkExpression("debounce.key", option.key, refuse);
  const periodMs = readLength("debounce.period", option.period, refuse);
  const timeoutMs = readLength("debounce.timeout", option.timeout, refuse);
  return periodMs === undefined ? undefined : { periodMs, timeoutMs, key: option.key };
}

function toSingleton(option: FlowOptions["singleton"], refuse: Refuse): FunctionDefinition["singleton"] {
  if (!option) return undefined;
  const { key, mode } = option;
  checkExpression("singleton.key", key, refuse);
  if (mode === "skip" || mode === "cancel") return { key, mode };
  refuse("singleton.mode", `must be skip or cancel, not: ${mode}`);
  return undefined;
}

const toCancelOn = (options: FlowOptions["cancel"], refuse: Refuse): FunctionDefinition["cancelOn"] =>
  options?.map(({ event, if: condition, timeout }) => {
    checkExpression("cancelOn.if", condition, refuse, ["event", "async"]);
    return { event, if: condition, timeoutMs: readLength("cancelOn.timeout", timeout, refuse) };
  });
