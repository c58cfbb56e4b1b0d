import type { Expr } from "../../ast/nodes";
import { parsePython } from "../../ast/parse";
import { anyType, type PythonType, unionOf } from "./python-type";

const simple: Readonly<Record<string, PythonType>> = {
  int: { kind: "int" },
  float: { kind: "float" },
  bool: { kind: "bool" },
  str: { kind: "str" },
  bytes: { kind: "bytes" },
  complex: { kind: "complex" },
  None: { kind: "None" },
  TextIO: { kind: "file" },
  Text: { kind: "str" },
  SupportsInt: { kind: "int" },
};

const containers: Readonly<
  Record<string, "list" | "set" | "frozenset" | "deque" | "iterator" | "sequence" | "iterable">
> = {
  list: "list",
  set: "set",
  frozenset: "frozenset",
  deque: "deque",
  sequence: "sequence",
  mutablesequence: "list",
  collection: "sequence",
  iterable: "iterable",
  iterator: "iterator",
  generator: "iterator",
  abstractset: "set",
  mutableset: "set",
};

const mappings = new Set(["dict", "mapping", "mutablemapping", "defaultdict", "ordereddict"]);

const lastName = (annotation: Expr): string => {
  if (annotation.kind === "Name") return annotation.id;
  return annotation.kind === "Attribute" ? annotation.attr : "";
};

function named(name: string, inside: readonly Expr[]): PythonType {
  const known = simple[name];
  if (known) return known;
  const lower = name.toLowerCase();
  const [first = anyType, second = anyType] = inside.map(annotationType);
  const container = containers[lower];
  if (container) return { kind: container, of: first };
  if (mappings.has(lower)) return { kind: "dict", key: first, value: second };
  if (lower === "counter") return { kind: "dict", key: first, value: { kind: "int" } };
  if (lower === "tuple") return tupleType(inside);
  if (lower === "optional") return unionOf([first, { kind: "None" }]);
  if (lower === "union") return unionOf(inside.map(annotationType));
  if (lower === "callable") return { kind: "callable" };
  if (lower === "literal") return unionOf(inside.map(literalName));
  return lower === "annotated" || lower === "final" ? first : anyType;
}

const literalName = (expr: Expr): PythonType =>
  expr.kind === "Constant" && expr.type !== "Ellipsis" ? { kind: expr.type } : anyType;

function tupleType(inside: readonly Expr[]): PythonType {
  const [first, second] = inside;
  if (!first) return { kind: "sequence", of: anyType };
  if (second?.kind === "Constant" && second.type === "Ellipsis")
    return unionOf(
      [0, 1, 2, 3, 5].map((length) => ({ kind: "tuple", items: Array(length).fill(annotationType(first)) })),
    );
  return { kind: "tuple", items: inside.map(annotationType) };
}

function quotedType(text: string): PythonType {
  const [statement] = parsePython(text.replace(/^[a-zA-Z]*(['"]{1,3})(.*)\1$/su, "$2"))?.body ?? [];
  return statement?.kind === "Expr" && statement.value.kind !== "Constant"
    ? annotationType(statement.value)
    : anyType;
}

/** The type that an annotation names; `any` where it is none that values can be made of. */
export function annotationType(annotation: Expr): PythonType {
  if (annotation.kind === "Constant") {
    if (annotation.type === "None") return { kind: "None" };
    return annotation.type === "str" ? quotedType(annotation.text) : anyType;
  }
  if (annotation.kind === "BinOp" && annotation.op === "|")
    return unionOf([annotationType(annotation.left), annotationType(annotation.right)]);
  if (annotation.kind === "Subscript") {
    const inside = annotation.slice.kind === "Tuple" ? annotation.slice.elts : [annotation.slice];
    return named(lastName(annotation.value), inside);
  }
  return named(lastName(annotation), []);
}
