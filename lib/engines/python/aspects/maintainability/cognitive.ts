import type { FunctionDef, Lambda, Node, Stmt } from "../../ast/nodes";
import { childrenOf } from "../../ast/walk";
import { isDocstring } from "../finding";

type Counted = { name: string; total: number };

/** A function that only wraps another one, as decorators do: its inner function is not nested deeper by it. */
function isWrapper({ body }: FunctionDef): boolean {
  const rest = isDocstring(body[0]) ? body.slice(1) : body;
  return rest.length === 2 && rest[0]?.kind === "FunctionDef" && rest[1]?.kind === "Return";
}

function readAll(nodes: readonly Node[], nesting: number, counted: Counted): void {
  for (const node of nodes) read(node, nesting, counted);
}

/** A condition and what it decides; `elif` and `else` cost one however deep they are. */
function readIf(
  node: Extract<Stmt, { kind: "If" }>,
  nesting: number,
  counted: Counted,
  isElif: boolean,
): void {
  counted.total += isElif ? 1 : 1 + nesting;
  read(node.test, nesting, counted);
  readAll(node.body, nesting + 1, counted);
  const [only] = node.orelse;
  if (node.orelse.length === 1 && only?.kind === "If") readIf(only, nesting, counted, true);
  else if (node.orelse.length > 0) {
    counted.total += 1;
    readAll(node.orelse, nesting + 1, counted);
  }
}

function readLoop(node: Extract<Stmt, { kind: "For" | "While" }>, nesting: number, counted: Counted): void {
  counted.total += 1 + nesting;
  read(node.kind === "For" ? node.iter : node.test, nesting, counted);
  readAll(node.body, nesting + 1, counted);
  if (node.orelse.length > 0) counted.total += 1;
  readAll(node.orelse, nesting + 1, counted);
}

function readTry(node: Extract<Stmt, { kind: "Try" }>, nesting: number, counted: Counted): void {
  readAll([...node.body, ...node.orelse, ...node.finalbody], nesting, counted);
  for (const handler of node.handlers) {
    counted.total += 1 + nesting;
    readAll(handler.body, nesting + 1, counted);
  }
}

const readFunction = (node: FunctionDef | Lambda, nesting: number, counted: Counted): void =>
  readAll(node.kind === "Lambda" ? [node.body] : node.body, nesting + 1, counted);

/** What a piece of syntax adds, and how deep what is in it lies. */
const rules: {
  [K in Node["kind"]]?: (node: Extract<Node, { kind: K }>, nesting: number, counted: Counted) => void;
} = {
  If: (node, nesting, counted) => readIf(node, nesting, counted, false),
  For: readLoop,
  While: readLoop,
  Try: readTry,
  FunctionDef: readFunction,
  Lambda: readFunction,
  ClassDef: ({ body }, nesting, counted) => readAll(body, nesting, counted),
  Match: ({ cases }, nesting, counted) => {
    counted.total += 1 + nesting;
    for (const { body } of cases) readAll(body, nesting + 1, counted);
  },
  IfExp: ({ test, body, orelse }, nesting, counted) => {
    counted.total += 1 + nesting;
    readAll([test, body, orelse], nesting + 1, counted);
  },
  Call: (node, nesting, counted) => {
    if (node.func.kind === "Name" && node.func.id === counted.name) counted.total += 1;
    readAll(childrenOf(node), nesting, counted);
  },
  BoolOp: ({ values }, nesting, counted) => {
    counted.total += 1;
    readAll(values, nesting, counted);
  },
};

function read(node: Node, nesting: number, counted: Counted): void {
  const rule = rules[node.kind];
  if (rule) rule(node as never, nesting, counted);
  else readAll(childrenOf(node), nesting, counted);
}

/**
 * How hard a function is to understand, by G. A. Campbell, "Cognitive Complexity", SonarSource, 2018 (version 1.4): one for each
 * break in the flow, one more for each level that it is nested, one for each run of logical operators, one for recursion.
 */
export function cognitiveComplexity(node: FunctionDef): number {
  const counted = { name: node.name, total: 0 };
  readAll(node.body, isWrapper(node) ? -1 : 0, counted);
  return counted.total;
}

const deepening: ReadonlySet<Node["kind"]> = new Set(["If", "For", "While", "Try", "With", "Match"]);

/** How many blocks the deepest statement of a function lies in; an `elif` is as deep as its `if`. */
export function nestingDepth(node: FunctionDef): number {
  const depthOf = (statements: readonly Node[], depth: number): number =>
    statements.reduce((deepest, each) => Math.max(deepest, depthWithin(each, depth)), depth);
  const depthWithin = (each: Node, depth: number): number => {
    if (!deepening.has(each.kind) && each.kind !== "ExceptHandler" && each.kind !== "match_case")
      return depth;
    const inner = deepening.has(each.kind) ? depth + 1 : depth;
    const [only] = each.kind === "If" ? each.orelse : [];
    if (each.kind === "If" && each.orelse.length === 1 && only?.kind === "If")
      return Math.max(depthOf(each.body, inner), depthWithin(only, depth));
    return depthOf(childrenOf(each), inner);
  };
  return depthOf(node.body, 0);
}
