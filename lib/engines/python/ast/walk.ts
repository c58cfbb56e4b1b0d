import type { Expr, Module, Node, Pattern, Stmt } from "./nodes";

type Maybe = Node | null | undefined;

const present = (...nodes: readonly Maybe[]): readonly Node[] => nodes.filter((node) => node != null);

const expressionChildren: { [K in Expr["kind"]]: (node: Extract<Expr, { kind: K }>) => readonly Node[] } = {
  Name: () => [],
  Constant: () => [],
  JoinedStr: ({ values }) => values,
  Tuple: ({ elts }) => elts,
  List: ({ elts }) => elts,
  Set: ({ elts }) => elts,
  Dict: ({ keys, values }) => keys.flatMap((key, index) => present(key, values[index])),
  ListComp: ({ elt, generators }) => [elt, ...generators],
  SetComp: ({ elt, generators }) => [elt, ...generators],
  GeneratorExp: ({ elt, generators }) => [elt, ...generators],
  DictComp: ({ key, value, generators }) => [key, value, ...generators],
  BinOp: ({ left, right }) => [left, right],
  BoolOp: ({ values }) => values,
  UnaryOp: ({ operand }) => [operand],
  Compare: ({ left, comparators }) => [left, ...comparators],
  Call: ({ func, args, keywords }) => [func, ...args, ...keywords],
  Starred: ({ value }) => [value],
  Attribute: ({ value }) => [value],
  Subscript: ({ value, slice }) => [value, slice],
  Slice: ({ lower, upper, step }) => present(lower, upper, step),
  IfExp: ({ test, body, orelse }) => [body, test, orelse],
  Lambda: ({ args, body }) => [args, body],
  Await: ({ value }) => [value],
  Yield: ({ value }) => present(value),
  YieldFrom: ({ value }) => [value],
  NamedExpr: ({ target, value }) => [target, value],
};

const statementChildren: { [K in Stmt["kind"]]: (node: Extract<Stmt, { kind: K }>) => readonly Node[] } = {
  FunctionDef: ({ decorators, args, returns, body }) => [...decorators, args, ...present(returns), ...body],
  ClassDef: ({ decorators, bases, keywords, body }) => [...decorators, ...bases, ...keywords, ...body],
  Return: ({ value }) => present(value),
  Delete: ({ targets }) => targets,
  Assign: ({ targets, value }) => [...targets, value],
  AugAssign: ({ target, value }) => [target, value],
  AnnAssign: ({ target, annotation, value }) => present(target, annotation, value),
  For: ({ target, iter, body, orelse }) => [target, iter, ...body, ...orelse],
  While: ({ test, body, orelse }) => [test, ...body, ...orelse],
  If: ({ test, body, orelse }) => [test, ...body, ...orelse],
  With: ({ items, body }) => [...items, ...body],
  Match: ({ subject, cases }) => [subject, ...cases],
  Raise: ({ exc, cause }) => present(exc, cause),
  Try: ({ body, handlers, orelse, finalbody }) => [...body, ...handlers, ...orelse, ...finalbody],
  Assert: ({ test, msg }) => present(test, msg),
  Import: ({ names }) => names,
  ImportFrom: ({ names }) => names,
  Global: () => [],
  Nonlocal: () => [],
  Expr: ({ value }) => [value],
  Pass: () => [],
  Break: () => [],
  Continue: () => [],
  TypeAlias: ({ value }) => [value],
};

type Part = Exclude<Node, Expr | Stmt>;

const partChildren: { [K in Part["kind"]]: (node: Extract<Part, { kind: K }>) => readonly Node[] } = {
  Module: ({ body }: Module) => body,
  comprehension: ({ target, iter, ifs }) => [target, iter, ...ifs],
  keyword: ({ value }) => [value],
  arguments: ({ parameters }) => parameters,
  arg: (parameter) => present(parameter.annotation, parameter.default),
  withitem: ({ context, target }) => present(context, target),
  match_case: ({ pattern, guard, body }) => [pattern, ...present(guard), ...body],
  pattern: ({ values }: Pattern) => values,
  ExceptHandler: ({ type, body }) => [...present(type), ...body],
  alias: () => [],
};

const children: Readonly<Record<Node["kind"], (node: never) => readonly Node[]>> = {
  ...expressionChildren,
  ...statementChildren,
  ...partChildren,
};

/** The nodes directly below one, in the order of the source (but for the two branches of a conditional). */
export const childrenOf = (node: Node): readonly Node[] => children[node.kind](node as never);

/** A node and all below it, each before what is below it. `enter` may refuse to go below a node by giving false. */
export function walk(node: Node, enter: (node: Node) => unknown): void {
  const open = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (enter(next) === false) continue;
    open.push(...childrenOf(next).toReversed());
  }
}

/** All nodes of a kind at or below a node, in the order of the source. */
export function findAll<K extends Node["kind"]>(root: Node, kind: K): Extract<Node, { kind: K }>[] {
  const found: Extract<Node, { kind: K }>[] = [];
  walk(root, (node) => {
    if (node.kind === kind) found.push(node as Extract<Node, { kind: K }>);
  });
  return found;
}
