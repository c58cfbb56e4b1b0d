import type {
  Attribute,
  Call,
  Compare,
  Comprehension,
  Expr,
  For,
  FunctionDef,
  Lambda,
  Node,
} from "../../ast/nodes";
import { findAll, walk } from "../../ast/walk";
import { Slot } from "./slot";
import { functionMarks, likeArgument, likeObject, methodMarks } from "./usage";

type Scope = Map<string, Slot>;

const functionName = ({ func }: Call): string => {
  if (func.kind === "Name") return func.id;
  return func.kind === "Attribute" ? func.attr : "";
};

/** The slot of an expression that is a parameter or a part of one. */
function slotOf(expr: Expr, scope: Scope): Slot | undefined {
  if (expr.kind === "Name") return scope.get(expr.id);
  if (expr.kind === "Attribute") {
    const object = slotOf(expr.value, scope);
    return object?.named(object.attributes, expr.attr);
  }
  if (expr.kind === "Subscript") return slotOfSubscript(slotOf(expr.value, scope), expr.slice, scope);
  return expr.kind === "Call" ? slotOfCall(expr, scope) : undefined;
}

function slotOfSubscript(object: Slot | undefined, slice: Expr, scope: Scope): Slot | undefined {
  if (!object) return undefined;
  if (slice.kind === "Slice") return object.mark("sliced");
  if (slice.kind === "Constant" && slice.type === "str")
    return object.named(object.fields, slice.text.slice(1, -1));
  slotOf(slice, scope);
  return object.mark("indexed").member;
}

function slotOfCall(call: Call, scope: Scope): Slot | undefined {
  const { func, args } = call;
  const [first] = args;
  if (func.kind === "Attribute") {
    const object = slotOf(func.value, scope);
    if (object && likeObject.has(func.attr)) return object;
    if (object && ["get", "setdefault"].includes(func.attr)) return object.mark("dict").value;
    if (object && ["pop", "popleft", "popitem"].includes(func.attr)) return object.member;
    if (object) return undefined;
  }
  const name = functionName(call);
  const argument = first && slotOf(first, scope);
  if (likeArgument.has(name)) return argument;
  return ["next", "min", "max"].includes(name) && args.length === 1 ? argument?.member : undefined;
}

/** What iterating over an expression gives: a slot, or one for each part of a tuple. */
type Members = Slot | undefined | (Slot | undefined)[];

function membersOf(iterated: Expr, scope: Scope): Members {
  if (iterated.kind === "Call") {
    const { func, args } = iterated;
    const name = functionName(iterated);
    const [first] = args;
    const membersOfArgument = (arg: Expr) => slotOf(arg, scope)?.mark("iterable").member;
    if (name === "enumerate") return [undefined, first && membersOfArgument(first)];
    if (name === "zip") return args.map(membersOfArgument);
    if (name === "range") return new Slot().mark("int");
    if (func.kind === "Attribute") {
      const object = slotOf(func.value, scope);
      if (object && name === "items") return [object.mark("dict").key, object.value];
      if (object && name === "keys") return object.mark("dict").key;
      if (object && name === "values") return object.mark("dict").value;
    }
    if (!first || !likeArgument.has(name)) return slotOf(iterated, scope)?.mark("iterable").member;
    return slotOf(first, scope)?.mark("iterable").member;
  }
  return slotOf(iterated, scope)?.mark("iterable").member;
}

function bind(target: Expr, members: Members, scope: Scope): void {
  if (target.kind === "Name" && members instanceof Slot) scope.set(target.id, members);
  if (target.kind !== "Tuple" && target.kind !== "List") return;
  target.elts.forEach((part, index) => {
    if (Array.isArray(members)) bind(part, members[index], scope);
    else if (members) bind(part, members.item(index), scope);
  });
}

/** A `key=lambda x: …`, or the function given to map and filter, takes members of what is beside it. */
function bindLambda(call: Call, scope: Scope): void {
  const [first, second] = call.args;
  const key = call.keywords.find(({ arg }) => arg === "key")?.value;
  const pairs: [Expr | undefined, Expr | undefined][] = [
    [key, first],
    [first, second],
  ];
  for (const [lambda, over] of pairs) {
    const parameter = lambda?.kind === "Lambda" ? (lambda as Lambda).args.parameters[0] : undefined;
    const slot = over && slotOf(over, scope);
    if (parameter && slot) scope.set(parameter.name, slot.mark("iterable").member);
  }
}

function bindNames(node: Node, scope: Scope): void {
  if (node.kind === "For" || node.kind === "comprehension")
    bind((node as For | Comprehension).target, membersOf(node.iter, scope), scope);
  if (node.kind === "Call") bindLambda(node, scope);
  if (node.kind !== "Assign" || node.targets.length !== 1) return;
  const [target] = node.targets;
  const slot = slotOf(node.value, scope);
  if (target?.kind === "Name" && slot && !scope.has(target.id)) scope.set(target.id, slot);
  else if (target?.kind === "Tuple" && slot) bind(target, slot, scope);
}

function noteCall(call: Call, scope: Scope): void {
  const { func, args } = call;
  if (func.kind === "Name") scope.get(func.id)?.mark("callable");
  if (func.kind === "Attribute") {
    const object = slotOf(func.value, scope);
    object?.mark(...(methodMarks.get(func.attr) ?? []));
    if (func.attr === "join" && args[0]) slotOf(args[0], scope)?.mark("iterable").member.mark("str");
    if (object) return;
  }
  const marks = functionMarks.get(functionName(call));
  if (marks) for (const arg of args) slotOf(arg, scope)?.mark(...marks);
}

const arithmetic = new Set(["-", "/", "//", "**", "*", "%", "&", "|", "^", "<<", ">>"]);

function noteOperation(
  left: Expr,
  op: string,
  right: Expr,
  scope: Scope,
  sums: ReadonlyMap<string, string>,
): void {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const slot = slotOf(one, scope);
    if (!slot) continue;
    const beside =
      other.kind === "Constant" ? other.type : other.kind === "Name" ? sums.get(other.id) : undefined;
    if (beside === "str" && op === "+") slot.mark("str");
    else if (beside === "list") slot.mark("list");
    else if (arithmetic.has(op) || beside === "int" || beside === "float") slot.mark("number");
  }
}

function noteCompare({ left, ops, comparators }: Compare, scope: Scope): void {
  const sides = [left, ...comparators];
  ops.forEach((op, index) => {
    const [one, other] = [sides[index], sides[index + 1]];
    if (!one || !other) return;
    const [slot, beside] = [slotOf(one, scope), slotOf(other, scope)];
    if (op === "in" || op === "not in") {
      beside?.mark("container");
      return;
    }
    for (const [mine, theirs] of [
      [slot, other],
      [beside, one],
    ] as const) {
      if (theirs.kind !== "Constant") continue;
      if (theirs.type === "None") mine?.mark("none");
      else if (theirs.type === "str") mine?.mark("str");
      else if (theirs.type === "int" || theirs.type === "float") mine?.mark("number");
    }
  });
}

/** Local names that begin as a constant or a display: what is added to them is of that kind. */
function startingKinds(definition: FunctionDef): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const { targets, value } of findAll(definition, "Assign")) {
    const kind = value.kind === "Constant" ? value.type : value.kind === "List" ? "list" : undefined;
    for (const target of targets) if (target.kind === "Name" && kind) kinds.set(target.id, kind);
  }
  return kinds;
}

/** A slot for each parameter of a function, with what its body says about it. */
export function inferSlots(definition: FunctionDef): Scope {
  const parameters = definition.args.parameters.map(({ name }) => name);
  const scope: Scope = new Map(parameters.map((name) => [name, new Slot()]));
  const slots: Scope = new Map(scope);
  const sums = startingKinds(definition);
  for (let pass = 0; pass < 2; pass += 1)
    for (const statement of definition.body) walk(statement, (node) => bindNames(node, scope));
  const methods = new Set<Node>(findAll(definition, "Call").map(({ func }) => func));
  const note = (node: Node) => {
    if (node.kind === "Call") noteCall(node, scope);
    else if (node.kind === "BinOp") noteOperation(node.left, node.op, node.right, scope, sums);
    else if (node.kind === "AugAssign") noteOperation(node.target, node.op, node.value, scope, sums);
    else if (node.kind === "UnaryOp" && node.op !== "not") slotOf(node.operand, scope)?.mark("number");
    else if (node.kind === "Compare") noteCompare(node, scope);
    else if (node.kind === "Subscript" || node.kind === "Slice") noteIndexes(node, scope);
    else if (node.kind === "Attribute" && !methods.has(node)) noteAttribute(node, scope);
  };
  for (const statement of definition.body) walk(statement, note);
  return slots;
}

/** A method that is not called but handed on says what its object is, as a call does. */
function noteAttribute(node: Attribute, scope: Scope): void {
  const marks = methodMarks.get(node.attr);
  if (marks) slotOf(node.value, scope)?.mark(...marks);
  else slotOf(node, scope);
}

function noteIndexes(node: Extract<Node, { kind: "Subscript" | "Slice" }>, scope: Scope): void {
  if (node.kind === "Subscript") {
    slotOf(node, scope);
    const [object, index] = [slotOf(node.value, scope), node.slice];
    if (index.kind === "Constant" && index.type === "int" && object) object.mark("indexed");
    return;
  }
  for (const bound of [node.lower, node.upper, node.step]) {
    const inner = bound?.kind === "UnaryOp" ? bound.operand : bound;
    if (inner) slotOf(inner, scope)?.mark("int");
  }
}
