import { z } from "zod";
import { cronProblem } from "../schedule/cron";
import type { FunctionDefinition } from "../store/function-definition";
import { checkExpression, type Refuse } from "./refusals";

/** What starts a function, as the SDK answers it at sync. */
export const triggerOption = z.looseObject({
  event: z.string().optional(),
  expression: z.string().optional(),
  cron: z.string().optional(),
  jitter: z.string().optional(),
});
type TriggerOption = z.output<typeof triggerOption>;

export function toTriggers(options: TriggerOption[], refuse: Refuse): FunctionDefinition["triggers"] {
  return options.flatMap(({ event, expression }) => {
    if (event === undefined) return [];
    if (event.includes("*")) refuse("triggers.event", "may not contain a wildcard");
    checkExpression("triggers.if", expression, refuse);
    return [expression === undefined ? { event } : { event, if: expression }];
  });
}

export function toCrons(options: TriggerOption[], refuse: Refuse): string[] {
  return options.flatMap(({ cron, jitter }) => {
    if (jitter !== undefined) refuse("triggers.jitter", "is not supported");
    if (cron === undefined) return [];
    const problem = cronProblem(cron);
    if (problem) refuse("triggers.cron", `${problem}: ${cron}`);
    return [cron];
  });
}
