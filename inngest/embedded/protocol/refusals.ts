import { expressionProblem } from "../expressions/program";
import { parseWait } from "./durations";

/** Notes that an option of a function cannot be had, and why. */
export type Refuse = (option: string, why: string) => void;

/** An expression that is not understood is refused at sync, before anything runs. */
export function checkExpression(
  option: string,
  source: string | undefined,
  refuse: Refuse,
  variables: readonly string[] = ["event"],
): void {
  const problem = source === undefined ? null : expressionProblem(source, variables);
  if (problem) refuse(option, `${problem}: ${source}`);
}

/** A length of time in milliseconds. */
export function readLength(option: string, text: string | undefined, refuse: Refuse): number | undefined {
  if (text === undefined) return undefined;
  const wait = parseWait(text);
  if (wait && "afterMs" in wait && wait.afterMs > 0) return wait.afterMs;
  refuse(option, `must be a length of time such as 90s or 1h30m, not: ${text}`);
  return undefined;
}
