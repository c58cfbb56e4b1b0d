import { z } from "zod";
import { defaultAttempts, maxRetries } from "../limits";
import type { FunctionDefinition } from "../store/function-definition";
import { flowOptions, toFlowControl } from "./flow-options";
import { toCrons, toTriggers, triggerOption } from "./trigger-options";

/** One function's configuration as the SDK answers it at sync. Options that are not named here are not supported. */
const functionConfig = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  triggers: z.array(triggerOption),
  steps: z.record(
    z.string(),
    z.looseObject({
      runtime: z.looseObject({ type: z.string(), url: z.string() }),
      retries: z.looseObject({ attempts: z.number().optional() }).optional(),
    }),
  ),
  ...flowOptions,
});
type FunctionConfig = z.output<typeof functionConfig>;

const supported = new Set(Object.keys(functionConfig.shape));

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
    triggers: toTriggers(config.triggers, refuse),
    crons: toCrons(config.triggers, refuse),
    ...toFlowControl(config, refuse),
  };
}
