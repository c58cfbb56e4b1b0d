import type { Call, Expr, Node } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isBuiltin, type Program } from "../program/program";
import { definitionOf } from "../program/shapes";
import { isWithin, unusedFunctions } from "../program/unused-functions";

const isReadline = (program: Program, node: Expr): boolean =>
  /^(?:sys\s*\.\s*)?stdin\s*\.\s*(?:buffer\s*\.\s*)?readline$/.test(program.text(node));

/** What reads a line when it is called: `input`, `sys.stdin.readline`, or a name of one of them. */
function isLineReader(program: Program, node: Expr): boolean {
  if (node.kind === "Attribute") return isReadline(program, node);
  if (node.kind !== "Name") return false;
  if (isBuiltin(program, node)) return node.id === "input";
  const definition = definitionOf(program, node);
  return definition !== undefined && isReadline(program, definition);
}

const streams = new Set(["stdin", "open", "fileinput", "subprocess", "fdopen", "input"]);

/**
 * All calls that read a line of the standard input, where functions that are never called do not count; undefined where the input is
 * read, or may be read, in another way as well.
 */
export function lineReads(program: Program): Call[] | undefined {
  const unused = unusedFunctions(program);
  const live = (node: Node) => !isWithin(node, unused);
  const calls = findAll(program.module, "Call").filter(
    (call) => live(call) && isLineReader(program, call.func),
  );
  const names = findAll(program.module, "Assign").filter(
    ({ value, targets }) => isReadline(program, value) && targets[0]?.kind === "Name",
  );
  const known: Node[] = [...calls.map(({ func }) => func), ...names];
  const reading = new Set([
    ...streams,
    ...names.flatMap(({ targets }) => (targets[0]?.kind === "Name" ? [targets[0].id] : [])),
  ]);
  const isOdd = (node: Node, id: string) => reading.has(id) && live(node) && !isWithin(node, known);
  const odd =
    findAll(program.module, "Name").some((node) => isOdd(node, node.id)) ||
    findAll(program.module, "Attribute").some((node) => isOdd(node, node.attr));
  return odd || calls.some(({ args, keywords }) => args.length + keywords.length > 0) ? undefined : calls;
}
