import type { Call, Expr } from "../ast/nodes";
import { isBuiltin, type Program } from "./program";
import { itemType, type PyType, type TypeName, typeNamed, unknownType } from "./py-type";

const returned: Readonly<Record<string, TypeName>> = {
  len: "int",
  int: "int",
  ord: "int",
  id: "int",
  hash: "int",
  str: "str",
  input: "str",
  chr: "str",
  bin: "str",
  hex: "str",
  oct: "str",
  repr: "str",
  format: "str",
  float: "float",
  bool: "bool",
  any: "bool",
  all: "bool",
  isinstance: "bool",
  callable: "bool",
  dict: "dict",
  range: "range",
};

/** Builtins that give a collection of what they are handed. */
const collecting: Readonly<Record<string, TypeName>> = {
  list: "list",
  sorted: "list",
  tuple: "tuple",
  set: "set",
  frozenset: "set",
  iter: "iterator",
  reversed: "iterator",
};

const methods: Readonly<Record<string, PyType>> = {
  split: { name: "list", item: { name: "str" } },
  rsplit: { name: "list", item: { name: "str" } },
  splitlines: { name: "list", item: { name: "str" } },
  readlines: { name: "list", item: { name: "str" } },
  readline: { name: "str" },
  join: { name: "str" },
  upper: { name: "str" },
  lower: { name: "str" },
  swapcase: { name: "str" },
  title: { name: "str" },
  capitalize: { name: "str" },
  zfill: { name: "str" },
  isalpha: { name: "bool" },
  isdigit: { name: "bool" },
  isupper: { name: "bool" },
  islower: { name: "bool" },
  startswith: { name: "bool" },
  endswith: { name: "bool" },
  find: { name: "int" },
  rfind: { name: "int" },
};

/** Methods that give what they are called on: of strings alone, or of any collection. */
const ofText = new Set(["strip", "lstrip", "rstrip", "replace", "format", "translate"]);

function builtinType(name: string, args: readonly Expr[], typeOf: (each: Expr) => PyType): PyType {
  const [first, second] = args;
  const simple = Object.hasOwn(returned, name) ? returned[name] : undefined;
  if (simple) return { name: simple };
  const collected = Object.hasOwn(collecting, name) ? collecting[name] : undefined;
  if (collected) return typeNamed(collected, first ? itemType(typeOf(first)) : undefined);
  if (name === "map" && first) return typeNamed("iterator", mappedType(first));
  if (name === "filter" && second) return typeNamed("iterator", itemType(typeOf(second)));
  if (name === "abs" && first) return typeOf(first);
  if ((name === "sum" || name === "min" || name === "max") && first && args.length === 1)
    return itemType(typeOf(first));
  if (name === "min" || name === "max") return first ? typeOf(first) : unknownType;
  return { name: name === "zip" || name === "enumerate" ? "iterator" : "unknown" };
}

function mappedType(mapper: Expr): PyType | undefined {
  const name = mapper.kind === "Name" && Object.hasOwn(returned, mapper.id) ? returned[mapper.id] : undefined;
  return name ? { name } : undefined;
}

/** What a call gives: of builtins and of methods whose names tell. */
export function callType(program: Program, call: Call, typeOf: (each: Expr) => PyType): PyType {
  const { func, args } = call;
  if (func.kind === "Name")
    return isBuiltin(program, func) ? builtinType(func.id, args, typeOf) : unknownType;
  if (func.kind !== "Attribute") return unknownType;
  const known = Object.hasOwn(methods, func.attr) ? methods[func.attr] : undefined;
  if (known) return known;
  const owner = typeOf(func.value);
  if (ofText.has(func.attr)) return owner.name === "str" ? owner : unknownType;
  if (func.attr === "copy") return owner;
  const counts = func.attr === "count" || func.attr === "index";
  return { name: counts && (owner.name === "str" || owner.name === "list") ? "int" : "unknown" };
}
