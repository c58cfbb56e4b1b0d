import type { Expr, FunctionDef, ImportFrom, Lambda, Module, Name, Node, Stmt } from "../ast/nodes";
import { parsePython } from "../ast/parse";
import { childrenOf, findAll, walk } from "../ast/walk";
import type { Edit, Span } from "../types";
import { coveredByStar } from "./builtin-names";
import { readScopes } from "./read-scopes";
import { type Scope, scopeOfName } from "./scope";

export type Loop = Extract<Node, { kind: "For" | "While" }>;

/** A parsed file with what rewrites ask of it. */
export type Program = {
  source: string;
  module: Module;
  moduleScope: Scope;
  /** The scope in which a node is evaluated. */
  scopeOf: (node: Node) => Scope;
  parentOf: (node: Node) => Node | undefined;
  text: (span: Span) => string;
};

/** Reads a file; undefined where it cannot be parsed. Linear in its length. */
export function readProgram(source: string): Program | undefined {
  const module = parsePython(source);
  if (!module) return undefined;
  const scopes = readScopes(module);
  const parents = new Map<Node, Node>();
  walk(module, (node) => {
    for (const child of childrenOf(node)) parents.set(child, node);
  });
  return {
    source,
    module,
    moduleScope: scopes.module,
    scopeOf: (node) => scopes.of.get(node) ?? scopes.module,
    parentOf: (node) => parents.get(node),
    text: ({ start, end }) => source.slice(start, end),
  };
}

/** The nodes around one, the nearest first. */
export function* ancestors(program: Program, node: Node): Generator<Node> {
  for (let outer = program.parentOf(node); outer; outer = program.parentOf(outer)) yield outer;
}

/** The nearest ancestor of a kind within the same function; undefined where there is none. */
export function enclosingLoop(program: Program, node: Node): Loop | undefined {
  let below = node;
  for (const outer of ancestors(program, node)) {
    if (outer.kind === "FunctionDef" || outer.kind === "Lambda" || outer.kind === "ClassDef")
      return undefined;
    const runsOnce =
      outer.kind === "For" && (below === outer.iter || outer.orelse.some((each) => each === below));
    if ((outer.kind === "For" || outer.kind === "While") && !runsOnce) return outer;
    below = outer;
  }
  return undefined;
}

/** The outermost loop around a node within the same function. */
export function outermostLoop(program: Program, node: Node): Loop | undefined {
  let loop = enclosingLoop(program, node);
  for (let outer = loop; outer; outer = enclosingLoop(program, outer)) loop = outer;
  return loop;
}

export type Comprehending = Extract<Node, { kind: "ListComp" | "SetComp" | "GeneratorExp" | "DictComp" }>;

/** The comprehension that evaluates a node for each element; undefined in the first iterable, which is evaluated once. */
export function enclosingComprehension(program: Program, node: Node): Comprehending | undefined {
  const { node: region } = program.scopeOf(node);
  const repeats =
    region.kind === "ListComp" ||
    region.kind === "SetComp" ||
    region.kind === "GeneratorExp" ||
    region.kind === "DictComp";
  return repeats ? region : undefined;
}

/** The statement that a node belongs to, or is. */
export function statementOf(program: Program, node: Node): Stmt | undefined {
  if (isStatement(node)) return node;
  for (const outer of ancestors(program, node)) if (isStatement(outer)) return outer;
  return undefined;
}

const statementKinds: ReadonlySet<Node["kind"]> = new Set<Stmt["kind"]>([
  "FunctionDef",
  "ClassDef",
  "Return",
  "Delete",
  "Assign",
  "AugAssign",
  "AnnAssign",
  "For",
  "While",
  "If",
  "With",
  "Match",
  "Raise",
  "Try",
  "Assert",
  "Import",
  "ImportFrom",
  "Global",
  "Nonlocal",
  "Expr",
  "Pass",
  "Break",
  "Continue",
  "TypeAlias",
]);
export const isStatement = (node: Node): node is Stmt => statementKinds.has(node.kind);

/** The statements beside one, itself among them, in order. */
export function blockOf(program: Program, statement: Stmt): readonly Stmt[] {
  const parent = program.parentOf(statement);
  if (!parent) return [];
  const blocks: (readonly Node[])[] = [
    "body" in parent && Array.isArray(parent.body) ? parent.body : [],
    "orelse" in parent && Array.isArray(parent.orelse) ? parent.orelse : [],
    "finalbody" in parent ? parent.finalbody : [],
  ];
  return (blocks.find((block) => block.some((each) => each === statement)) ?? []).filter(isStatement);
}

/** The statement before or after one in its block. */
export function siblingOf(program: Program, statement: Stmt, offset: -1 | 1): Stmt | undefined {
  const block = blockOf(program, statement);
  return block[block.indexOf(statement) + offset];
}

/** The function or lambda that a node is in. */
export function enclosingFunction(program: Program, node: Node): FunctionDef | Lambda | undefined {
  for (const outer of ancestors(program, node))
    if (outer.kind === "FunctionDef" || outer.kind === "Lambda") return outer;
  return undefined;
}

/** Whether a name means Python's own function or type of that name: nothing in the file binds it. */
export const isBuiltin = (program: Program, name: Name): boolean =>
  scopeOfName(program.scopeOf(name), name.id) === undefined && !isCoveredByStar(program, name.id);

const starImports = new WeakMap<Module, readonly ImportFrom[]>();

function starImportsOf(module: Module): readonly ImportFrom[] {
  const known = starImports.get(module);
  if (known) return known;
  const found = findAll(module, "ImportFrom").filter(({ names }) => names.some(({ name }) => name === "*"));
  starImports.set(module, found);
  return found;
}

const isCoveredByStar = ({ module }: Program, name: string): boolean =>
  starImportsOf(module).some((statement) => coveredByStar.get(statement.module)?.includes(name) ?? true);

/** The blanks before a statement's line; undefined where something else stands before it on its line. */
export function indentationOf({ source }: Program, statement: Span): string | undefined {
  const lineStart =
    Math.max(source.lastIndexOf("\n", statement.start - 1), source.lastIndexOf("\r", statement.start - 1)) +
    1;
  const before = source.slice(lineStart, statement.start);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

/** The end of the line on which a statement ends, behind a comment. */
export function lineEnd({ source }: Program, { end }: Span): number {
  const at = source.indexOf("\n", end);
  return at < 0 ? source.length : at;
}

/** The start of the line on which something begins. */
const lineStart = (source: string, { start }: Span): number => source.lastIndexOf("\n", start - 1) + 1;

/** Where imports go: before the first statement that is neither a docstring nor an import from `__future__`. */
export function importPosition({ module, source }: Program): number {
  const first = module.body.find((statement, index) => {
    const isDocstring = index === 0 && statement.kind === "Expr" && statement.value.kind === "Constant";
    return !isDocstring && !(statement.kind === "ImportFrom" && statement.module === "__future__");
  });
  return first ? lineStart(source, first) : source.length;
}

/** Where definitions of a rewrite go: before the first statement that is neither an import nor a docstring. */
export function definitionPosition({ module, source }: Program): number {
  const first = module.body.find(
    (statement) =>
      statement.kind !== "Import" &&
      statement.kind !== "ImportFrom" &&
      !(statement.kind === "Expr" && statement.value.kind === "Constant"),
  );
  return first ? lineStart(source, first) : source.length;
}

/** Puts lines in front of a statement, at its own indentation; undefined where it does not begin its line. */
export function insertBefore(program: Program, statement: Stmt, lines: readonly string[]): Edit | undefined {
  const indentation = indentationOf(program, statement);
  if (indentation === undefined) return undefined;
  const text = lines.map((line) => `${line}\n${indentation}`).join("");
  return { span: { start: statement.start, end: statement.start }, text };
}

/** Puts lines behind a simple statement, at its own indentation, or behind a semicolon where it does not have a line of its own. */
export function insertAfter(program: Program, statement: Stmt, lines: readonly string[]): Edit {
  const indentation = indentationOf(program, statement);
  const rest = program.source.slice(statement.end, lineEnd(program, statement));
  const ownsLine = indentation !== undefined && !rest.trimStart().startsWith(";");
  const at = ownsLine ? lineEnd(program, statement) : statement.end;
  const text = lines.map((line) => (ownsLine ? `\n${indentation}${line}` : `; ${line}`)).join("");
  return { span: { start: at, end: at }, text };
}

export const replace = ({ start, end }: Span, text: string): Edit => ({ span: { start, end }, text });

const words = new WeakMap<Module, ReadonlySet<string>>();

/** All words of a file, those in texts and comments among them. */
function wordsOf({ module, source }: Program): ReadonlySet<string> {
  const known = words.get(module) ?? new Set(source.match(/[\p{L}\p{N}_]+/gu));
  words.set(module, known);
  return known;
}

/** A name that the file does not use, nor one of `taken`: `base`, `base_2`, … */
export function freshName(program: Program, base: string, taken: ReadonlySet<string> = new Set()): string {
  const used = wordsOf(program);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}_${count}`;
    if (!taken.has(name) && !used.has(name)) return name;
  }
}

/** The text of an expression, in parentheses unless it binds tighter than any operator. */
export function operand(program: Program, expression: Expr): string {
  const tight = new Set<Expr["kind"]>([
    "Name",
    "Constant",
    "Call",
    "Attribute",
    "Subscript",
    "List",
    "Dict",
    "Set",
    "ListComp",
    "SetComp",
    "DictComp",
  ]);
  const text = program.text(expression);
  return tight.has(expression.kind) ? text : `(${text})`;
}
