import {
  type CelValue,
  celEnv,
  isCelError,
  isCelList,
  isCelMap,
  isCelUint,
  parse,
  plan,
} from "@bufbuild/cel";
import { guardFunction, serverFunctions } from "./functions";
import { JsonMap } from "./json-map";
import { guardLoops, unknownName } from "./syntax";

/** What an expression speaks of: JSON objects by name. */
export type Variables = Record<string, object>;

const longestSource = 2000;
const mostPrograms = 1000;
/** Turns of all loops of one evaluation, and how long they may take when each looks at a long text. */
const mostTurns = 10_000;
const longestMs = 1000;

type Program = (variables: Variables) => unknown;

let turnsLeft = 0;
let deadline = 0;
const guardName = "loops_on";
const guard = guardFunction(guardName, () => {
  turnsLeft -= 1;
  if (turnsLeft < 0 || performance.now() > deadline) throw new Error("the expression takes too long");
});
const env = celEnv({ funcs: [...serverFunctions] });
const guardedEnv = celEnv({ funcs: [...serverFunctions, guard] });

const programs = new Map<string, Program>();

/**
 * Why an expression in the Common Expression Language cannot be used; null when it can.
 * @param variables the names that it may speak of
 */
export function expressionProblem(source: string, variables: readonly string[]): string | null {
  if (source.length > longestSource) return `is longer than ${longestSource} characters`;
  try {
    const { expr } = parse(source);
    const unknown = unknownName(expr, { variables, functions: env.funcs });
    if (unknown) return `cannot be read: ${unknown}`;
    plan(env, expr);
    return null;
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * Whether a condition holds. Whatever is not true does not hold: an error too, such as a comparison with a field of what
 * is missing.
 */
export function holds(condition: string, variables: Variables): boolean {
  const evaluated = evaluate(condition, variables);
  return "value" in evaluated && evaluated.value === true;
}

/**
 * The value of an expression as JSON: whole numbers of any kind are numbers, a missing field is null.
 * @returns the error in words when it has none; it takes a second at most, and 10,000 turns of its loops
 */
export function evaluate(source: string, variables: Variables): { value: unknown } | { error: string } {
  turnsLeft = mostTurns;
  deadline = performance.now() + longestMs;
  try {
    return { value: programOf(source)(variables) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Programs are kept by their source; the one unused for longest makes room. */
function programOf(source: string): Program {
  const program = programs.get(source) ?? compile(source);
  programs.delete(source);
  programs.set(source, program);
  const [oldest] = programs.size > mostPrograms ? programs.keys() : [];
  if (oldest !== undefined) programs.delete(oldest);
  return program;
}

function compile(source: string): Program {
  const { expr } = parse(source);
  guardLoops(expr, guardName);
  const run = plan(guardedEnv, expr);
  return (variables) => {
    const bindings = Object.entries(variables).map(([name, value]) => [name, new JsonMap(value)] as const);
    const result = run(Object.fromEntries(bindings));
    if (isCelError(result)) throw result;
    return toJson(result);
  };
}

function toJson(value: CelValue): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return value;
  if (isCelUint(value)) return Number(value.value);
  if (isCelList(value)) return Array.from(value, toJson);
  if (isCelMap(value))
    return Object.fromEntries(Array.from(value.entries(), ([key, item]) => [String(key), toJson(item)]));
  return String(value);
}
