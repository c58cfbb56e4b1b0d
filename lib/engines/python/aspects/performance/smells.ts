import type { Assign, AugAssign, Call, Expr, For, FunctionDef, Node, Stmt, Try } from "../../ast/nodes";
import { findAll } from "../../ast/walk";
import { ancestors, enclosingFunction, enclosingLoop, type Program } from "../../program/program";
import { typeOf } from "../../program/types";
import type { Finding } from "../../types";
import { firstLine } from "../finding";
import type { Resolving } from "../resolve/resolving";
import { calledPath, isRepeated } from "./loop-calls";
import { performanceFinding } from "./messages";

const levels: ReadonlySet<string> = new Set([
  "debug",
  "info",
  "warning",
  "error",
  "exception",
  "critical",
  "log",
]);
const loggers = /^(?:logging|log|logger|_logger|_log|LOG|LOGGER)$/u;

const isBuilt = (argument: Expr | undefined): boolean =>
  (argument?.kind === "JoinedStr" && argument.values.length > 0) ||
  (argument?.kind === "BinOp" && argument.op === "%" && argument.left.kind === "Constant") ||
  (argument?.kind === "Call" && argument.func.kind === "Attribute" && argument.func.attr === "format");

function loggingFinding(call: Call): Finding | undefined {
  const { func, args } = call;
  if (func.kind !== "Attribute" || !levels.has(func.attr)) return undefined;
  const owner =
    func.value.kind === "Name" ? func.value.id : func.value.kind === "Attribute" ? func.value.attr : "";
  const message = func.attr === "log" ? args[1] : args[0];
  return loggers.test(owner) && message && isBuilt(message)
    ? performanceFinding("eager-logging", message)
    : undefined;
}

function methodFinding({ code: { program } }: Resolving, call: Call): Finding | undefined {
  const { func, keywords } = call;
  if (func.kind !== "Attribute") return undefined;
  const parent = program.parentOf(call);
  const byRows = keywords.some(
    ({ arg, value }) => arg === "axis" && value.kind === "Constant" && value.text === "1",
  );
  if (func.attr === "iterrows" || (func.attr === "apply" && byRows))
    return performanceFinding("row-by-row", call, `.${func.attr}()`);
  if (func.attr === "readlines" && parent?.kind === "For" && parent.iter === call)
    return performanceFinding("readlines", call, program.text(call));
  const owner = func.value;
  const isList = func.attr === "remove" && typeOf(program, owner).name === "list";
  const loop = isList ? enclosingLoop(program, call) : undefined;
  return loop && !leavesAfter(program, call, loop)
    ? performanceFinding("remove-in-loop", call, program.text(call))
    : undefined;
}

/** Whether the loop ends once this has been done: then it is done once. */
function leavesAfter(program: Program, node: Node, loop: Node): boolean {
  for (const outer of ancestors(program, node)) {
    if (outer === loop) return false;
    const body: readonly Stmt[] = outer.kind === "If" ? [...outer.body, ...outer.orelse] : [];
    if (body.some(({ kind }) => kind === "Break" || kind === "Return")) return true;
  }
  return false;
}

function flushFinding(resolver: Resolving, call: Call): Finding | undefined {
  const flush = call.keywords.find(({ arg }) => arg === "flush");
  const isOn = flush?.value.kind === "Constant" && flush.value.text === "True";
  if (!isOn || calledPath(resolver, call) !== "builtins.print" || !isRepeated(resolver.code.program, call))
    return undefined;
  return performanceFinding("flush-in-loop", flush);
}

/** `f(rest[1:])` within `f`. */
function recursionFinding({ code: { program } }: Resolving, call: Call): Finding | undefined {
  if (call.func.kind !== "Name") return undefined;
  const within = enclosingFunction(program, call);
  const isRecursive = within?.kind === "FunctionDef" && within.name === call.func.id;
  const slices = call.args.some(
    (argument) =>
      argument.kind === "Subscript" &&
      argument.slice.kind === "Slice" &&
      argument.slice.lower?.kind === "Constant" &&
      argument.slice.upper === null,
  );
  return isRecursive && slices ? performanceFinding("slicing-recursion", call, call.func.id) : undefined;
}

/** Smells of a call beside those of what it calls in a loop. */
export const callSmells = (resolver: Resolving, call: Call): Finding[] =>
  [
    loggingFinding(call),
    methodFinding(resolver, call),
    flushFinding(resolver, call),
    recursionFinding(resolver, call),
  ].filter((finding) => finding !== undefined);

const controlling: ReadonlySet<string> = new Set([
  "KeyError",
  "IndexError",
  "AttributeError",
  "StopIteration",
  "ZeroDivisionError",
]);

const isEvasion = (statement: Stmt | undefined) =>
  statement?.kind === "Pass" ||
  statement?.kind === "Continue" ||
  statement?.kind === "Assign" ||
  statement?.kind === "AugAssign";

/** An exception that stands for a test, at every turn of a loop. */
export function trySmells(program: Program, node: Try): Finding[] {
  if (!enclosingLoop(program, node)) return [];
  return node.handlers.flatMap((handler) => {
    const { type, body } = handler;
    if (type?.kind !== "Name" || !controlling.has(type.id) || body.length !== 1 || !isEvasion(body[0]))
      return [];
    return performanceFinding("exception-in-loop", firstLine(program, handler), `except ${type.id}`);
  });
}

/** `items = items + [item]` in a loop. */
export function assignSmells(program: Program, node: Assign): Finding[] {
  const [target] = node.targets;
  const { value } = node;
  if (target?.kind !== "Name" || value.kind !== "BinOp" || value.op !== "+") return [];
  const isGrowth = value.left.kind === "Name" && value.left.id === target.id && value.right.kind === "List";
  return isGrowth && enclosingLoop(program, node)
    ? [performanceFinding("list-copy-in-loop", node, program.text(node))]
    : [];
}

/** A global variable that is updated in a loop. */
export function updateSmells(program: Program, node: AugAssign): Finding[] {
  const { target } = node;
  if (target.kind !== "Name" || !program.scopeOf(node).globals.has(target.id)) return [];
  return enclosingLoop(program, node) ? [performanceFinding("global-in-loop", node, target.id)] : [];
}

/** A loop over the very collection that a loop around it runs over. */
export function loopSmells(program: Program, node: For): Finding[] {
  const name = node.iter.kind === "Name" ? node.iter.id : undefined;
  if (name === undefined) return [];
  for (let outer = enclosingLoop(program, node); outer; outer = enclosingLoop(program, outer))
    if (outer.kind === "For" && outer.iter.kind === "Name" && outer.iter.id === name)
      return [performanceFinding("all-pairs", firstLine(program, node), name)];
  return [];
}

/** The second time that a function opens a file by the same name for reading. */
export function functionSmells(resolver: Resolving, node: FunctionDef): Finding[] {
  const { program } = resolver.code;
  const seen = new Set<string>();
  return findAll(node, "Call").flatMap((call) => {
    const [path, mode] = call.args;
    const reads = mode === undefined || (mode.kind === "Constant" && /^["']r[bt]?["']$/u.test(mode.text));
    if (!path || !reads || calledPath(resolver, call) !== "builtins.open") return [];
    const text = program.text(path);
    const isAgain = seen.has(text);
    seen.add(text);
    return isAgain && enclosingFunction(program, call) === node
      ? [performanceFinding("read-twice", call, text)]
      : [];
  });
}
