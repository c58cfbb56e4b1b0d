import type { Expr, Name, Node } from "../ast/nodes";
import { callType } from "./call-types";
import type { Program } from "./program";
import { itemType, type PyType, type TypeName, typeNamed, unknownType } from "./py-type";
import { type Binding, bindingsOf, scopeOfName } from "./scope";

/** Names that stand for one another are followed so far. */
const deepest = 12;

const constantTypes: Readonly<Record<string, TypeName>> = {
  int: "int",
  float: "float",
  str: "str",
  bytes: "bytes",
  bool: "bool",
  None: "None",
};

const annotated: Readonly<Record<string, TypeName>> = {
  int: "int",
  float: "float",
  str: "str",
  bool: "bool",
  bytes: "bytes",
  list: "list",
  List: "list",
  tuple: "tuple",
  Tuple: "tuple",
  set: "set",
  Set: "set",
  dict: "dict",
  Dict: "dict",
};

function annotationType(annotation: Expr): PyType {
  if (annotation.kind === "Name") return typeNamed(annotated[annotation.id] ?? "unknown");
  if (annotation.kind !== "Subscript" || annotation.value.kind !== "Name") return unknownType;
  const { slice } = annotation;
  const item = slice.kind === "Tuple" ? slice.elts[0] : slice;
  return typeNamed(annotated[annotation.value.id] ?? "unknown", item ? annotationType(item) : undefined);
}

const sameType = (left: PyType, right: PyType): boolean => left.name === right.name;

/** The type that all agree on. */
function common(types: readonly PyType[]): PyType {
  const [first, ...rest] = types;
  return first && rest.every((each) => sameType(each, first)) ? first : unknownType;
}

/** The type of an expression by its form and by what its names are bound to; `unknown` where that does not tell. */
export function typeOf(program: Program, expression: Expr, depth = 0): PyType {
  if (depth > deepest) return unknownType;
  const inner = (each: Expr) => typeOf(program, each, depth + 1);
  switch (expression.kind) {
    case "Constant":
      return typeNamed(constantTypes[expression.type] ?? "unknown");
    case "JoinedStr":
      return { name: "str" };
    case "List":
    case "Set":
    case "Tuple":
      return typeNamed(
        expression.kind === "List" ? "list" : expression.kind === "Set" ? "set" : "tuple",
        common(expression.elts.slice(0, 10).map(inner)),
      );
    case "ListComp":
      return typeNamed("list", inner(expression.elt));
    case "SetComp":
      return typeNamed("set", inner(expression.elt));
    case "GeneratorExp":
      return typeNamed("iterator", inner(expression.elt));
    case "Dict":
      return typeNamed(
        "dict",
        common(expression.keys.slice(0, 10).map((key) => (key ? inner(key) : unknownType))),
      );
    case "DictComp":
      return typeNamed("dict", inner(expression.key));
    case "Compare":
      return { name: "bool" };
    case "UnaryOp":
      return expression.op === "not" ? { name: "bool" } : inner(expression.operand);
    case "IfExp":
      return common([inner(expression.body), inner(expression.orelse)]);
    case "BoolOp":
      return common(expression.values.map(inner));
    case "BinOp":
      return operatorType(expression.op, inner(expression.left), inner(expression.right));
    case "Subscript":
      return subscriptType(inner(expression.value), expression.slice);
    case "Call":
      return callType(program, expression, inner);
    case "NamedExpr":
      return inner(expression.value);
    case "Name":
      return nameType(program, expression, depth);
    default:
      return unknownType;
  }
}

const sequences: ReadonlySet<TypeName> = new Set(["str", "list", "tuple", "bytes"]);
const numbers: ReadonlySet<TypeName> = new Set(["int", "float", "bool"]);

function operatorType(op: string, left: PyType, right: PyType): PyType {
  if (left.name === "str" && (op === "%" || op === "+" || op === "*")) return left;
  if (sequences.has(left.name) && op === "*") return left;
  if (sequences.has(right.name) && op === "*") return right;
  if (sequences.has(left.name) && op === "+") return left;
  if (left.name === "set" && right.name === "set") return left;
  if (!numbers.has(left.name) || !numbers.has(right.name)) return unknownType;
  if (op === "/" || left.name === "float" || right.name === "float") return { name: "float" };
  return op === "**" ? unknownType : { name: "int" };
}

function subscriptType(value: PyType, slice: Expr): PyType {
  if (slice.kind === "Slice") return value;
  return value.name === "str" || value.name === "list" || value.name === "bytes"
    ? itemType(value)
    : unknownType;
}

/** `x + …`, given to `x` itself: what it is, `x` is already. */
const isStep = (value: Expr | null, id: string): boolean =>
  value?.kind === "BinOp" &&
  value.op !== "/" &&
  value.op !== "**" &&
  ((value.left.kind === "Name" && value.left.id === id) || isStep(value.left, id));

function nameType(program: Program, name: Name, depth: number): PyType {
  const scope = scopeOfName(program.scopeOf(name), name.id);
  if (!scope) return unknownType;
  const bindings = bindingsOf(scope, name.id).filter(
    ({ kind, value }) => kind !== "augmented" && kind !== "deletion" && !isStep(value, name.id),
  );
  return common(bindings.map((binding) => bindingType(program, binding, depth)));
}

function bindingType(program: Program, { node, value, kind }: Binding, depth: number): PyType {
  if (value) return typeOf(program, value, depth + 1);
  if (node.kind === "arg")
    return node.annotation && node.parameter !== "variadic" ? annotationType(node.annotation) : unknownType;
  return kind === "loop" ? loopType(program, node, depth) : unknownType;
}

function loopType(program: Program, target: Node, depth: number): PyType {
  const loop = program.parentOf(target);
  if ((loop?.kind !== "For" && loop?.kind !== "comprehension") || loop.target !== target) return unknownType;
  return itemType(typeOf(program, loop.iter, depth + 1));
}
