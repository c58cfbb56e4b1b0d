import { z } from "zod";
import { defaultAttempts, maxRetries } from "../limits";
import type { ConcurrencyLimit, FunctionDefinition, PriorityExpression } from "../store/function-definition";
import { parseFailureExpression, parseKeyExpression, parsePriorityExpression } from "./expressions";

const concurrencyOption = z.union([
  z.number(),
  z.looseObject({ limit: z.number(), key: z.string().optional(), scope: z.string().optional() }),
]);

/** One function's configuration as the SDK answers it at sync. Options that are not named here are not supported. */
const functionConfig = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  triggers: z.array(
    z.looseObject({
      event: z.string().optional(),
      expression: z.string().optional(),
      cron: z.string().optional(),
    }),
  ),
  steps: z.record(
    z.string(),
    z.looseObject({
      runtime: z.looseObject({ type: z.string(), url: z.string() }),
      retries: z.looseObject({ attempts: z.number().optional() }).optional(),
    }),
  ),
  concurrency: z.union([concurrencyOption, z.array(concurrencyOption)]).optional(),
  priority: z.looseObject({ run: z.string().optional() }).optional(),
});
type FunctionConfig = z.output<typeof functionConfig>;

const supported = new Set(["id", "name", "triggers", "steps", "concurrency", "priority"]);

/** Functions use what the embedded runner does not do. Each line names a function and what to change. */
export class UnsupportedFunctionError extends Error {
  readonly problems: readonly string[];

  constructor(problems: string[]) {
    super(
      `The embedded runner cannot run these functions:\n${problems.map((line) => `  ${line}`).join("\n")}`,
    );
    this.name = "UnsupportedFunctionError";
    this.problems = problems;
  }
}

/**
 * Reads the functions of a sync. Everything is supported, or nothing is synced.
 * @throws UnsupportedFunctionError naming every function and option that is not supported
 */
export function parseFunctionConfigs(appId: string, configs: unknown[]): FunctionDefinition[] {
  const problems: string[] = [];
  const definitions = configs.map((raw) => {
    const parsed = functionConfig.safeParse(raw);
    if (parsed.success) return toDefinition(appId, parsed.data, problems);
    const id = z.object({ id: z.string() }).safeParse(raw).data?.id ?? "(without id)";
    problems.push(`${id}: its configuration is not understood: ${z.prettifyError(parsed.error)}`);
    return null;
  });
  if (problems.length > 0) throw new UnsupportedFunctionError(problems);
  return definitions.filter((definition) => definition !== null);
}

function toDefinition(appId: string, config: FunctionConfig, problems: string[]): FunctionDefinition | null {
  const refuse = (option: string, why: string) => problems.push(`${config.id}: option "${option}" ${why}`);
  for (const [option, value] of Object.entries(config)) {
    if (!supported.has(option) && value !== undefined && value !== null) refuse(option, "is not supported");
  }
  const steps = Object.values(config.steps);
  const step = steps[0];
  if (!step || steps.length > 1 || step.runtime.type !== "http") {
    refuse("steps", "must name one HTTP step");
    return null;
  }
  const retries = step.retries?.attempts;
  if (retries !== undefined && (!Number.isInteger(retries) || retries < 0 || retries > maxRetries)) {
    refuse("retries", `must be an integer from 0 to ${maxRetries}`);
  }
  const url = new URL(step.runtime.url);
  return {
    id: config.id,
    appId,
    name: config.name ?? config.id,
    callPath: `${url.pathname}${url.search}`,
    maxAttempts: retries === undefined ? defaultAttempts : retries + 1,
    triggers: toTriggers(config, refuse),
    concurrency: toConcurrency(config.concurrency, refuse),
    priority: toPriority(config.priority, refuse),
  };
}

type Refuse = (option: string, why: string) => void;

function toTriggers(config: FunctionConfig, refuse: Refuse): FunctionDefinition["triggers"] {
  return config.triggers.flatMap(({ event, expression, cron }) => {
    if (cron !== undefined) refuse("triggers.cron", "is not supported");
    if (event === undefined) return [];
    if (event.includes("*")) refuse("triggers.event", "may not contain a wildcard");
    if (expression === undefined) return [{ event }];
    const failureOf = parseFailureExpression(expression);
    if (failureOf === null) refuse("triggers.if", `is not supported: ${expression}`);
    return failureOf === null ? [] : [{ event, failureOf }];
  });
}

function toConcurrency(option: FunctionConfig["concurrency"], refuse: Refuse): ConcurrencyLimit[] {
  if (option === undefined) return [];
  return (Array.isArray(option) ? option : [option]).flatMap((entry) => {
    const { limit, key, scope = "fn" } = typeof entry === "number" ? { limit: entry } : entry;
    const parsed = parseKeyExpression(key);
    if (!Number.isInteger(limit) || limit < 1)
      refuse("concurrency.limit", "must be an integer of at least 1");
    else if (parsed === null) refuse("concurrency.key", `must be event.data.… or a quoted text, not: ${key}`);
    else if (!["fn", "env", "account"].includes(scope)) refuse("concurrency.scope", `is unknown: ${scope}`);
    else if (scope !== "fn" && parsed.kind === "none") refuse("concurrency.scope", `"${scope}" needs a key`);
    else return [{ limit, scope: scope === "fn" ? "fn" : "shared", key: parsed }];
    return [];
  });
}

function toPriority(option: FunctionConfig["priority"], refuse: Refuse): PriorityExpression | undefined {
  if (option?.run === undefined) return undefined;
  const parsed = parsePriorityExpression(option.run);
  if (parsed === null) refuse("priority.run", `must be an integer or event.data.…, not: ${option.run}`);
  return parsed ?? undefined;
}
