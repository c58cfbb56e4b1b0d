import type { Call, Node } from "../../ast/nodes";
import { findAll } from "../../ast/walk";
import { enclosingComprehension, enclosingLoop, type Program } from "../../program/program";
import type { Finding } from "../../types";
import type { Resolving } from "../resolve/resolving";
import { type PerformanceRule, performanceFinding } from "./messages";

const words = (text: string) => text.trim().split(/\s+/u);

/** Library functions that cost much more than a step of a loop, by the rule that speaks of them. */
const costly: ReadonlyMap<string, PerformanceRule> = new Map<string, PerformanceRule>([
  ...words(
    `requests.get requests.post requests.put requests.delete requests.head requests.request
    urllib.request.urlopen httpx.get httpx.post socket.create_connection smtplib.SMTP`,
  ).map((path) => [path, "network-in-loop"] as const),
  ...words(
    "subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.Popen os.system os.popen",
  ).map((path) => [path, "process-in-loop"] as const),
  ...words(
    `numpy.append numpy.concatenate numpy.vstack numpy.hstack numpy.stack numpy.insert numpy.delete pandas.concat
    pandas.merge`,
  ).map((path) => [path, "array-growth"] as const),
  ["time.sleep", "sleep-in-loop"],
  ["re.compile", "compile-in-loop"],
  ["copy.deepcopy", "deepcopy-in-loop"],
  ["datetime.datetime.strptime", "strptime-in-loop"],
  ["time.strptime", "strptime-in-loop"],
]);

/** Whether a node runs many times: within a loop or a comprehension. */
export const isRepeated = (program: Program, node: Node): boolean =>
  enclosingLoop(program, node) !== undefined || enclosingComprehension(program, node) !== undefined;

/** The dotted path of the library function that a call means. */
export function calledPath(resolver: Resolving, call: Call): string | undefined {
  const value = resolver.values(call.func).find(({ kind }) => kind === "object");
  return value?.kind === "object" ? value.path : undefined;
}

const executes = (call: Call) =>
  call.func.kind === "Attribute" &&
  call.func.attr === "execute" &&
  call.args.length > 0 &&
  call.args[0]?.kind === "Constant";

/** Files that are opened anew although nothing in the loop gives their name another value. */
function opensAgain({ code: { program, variables } }: Resolving, call: Call): boolean {
  const loop = enclosingLoop(program, call);
  const [path, mode] = call.args;
  const writes = mode?.kind === "Constant" && /[wax]/u.test(mode.text);
  if (!loop || !path || writes) return false;
  return findAll(path, "Name").every((name) => {
    const bindings = variables.named(program.scopeOf(name), name.id)?.bindings ?? [];
    return bindings.every(({ node }) => node.start < loop.start || node.end > loop.end);
  });
}

function ruleFor(resolver: Resolving, call: Call): PerformanceRule | undefined {
  const path = calledPath(resolver, call);
  if (path === "builtins.open") return opensAgain(resolver, call) ? "open-in-loop" : undefined;
  if (path === "re.compile" && call.args[0]?.kind !== "Constant") return undefined;
  if (path && costly.has(path)) return costly.get(path);
  return executes(call) ? "query-in-loop" : undefined;
}

/** A call in a loop that costs more than the rest of it. */
export function loopCallFinding(resolver: Resolving, call: Call): Finding | undefined {
  const rule = ruleFor(resolver, call);
  if (!rule || !isRepeated(resolver.code.program, call)) return undefined;
  return performanceFinding(rule, call, resolver.code.program.text(call.func));
}
