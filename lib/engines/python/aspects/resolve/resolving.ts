import type { Expr, FunctionDef } from "../../ast/nodes";
import type { ReadCode } from "../read-source";
import type { Value, Values } from "./value";

/** What finding out the meaning of expressions offers to its parts. */
export type Resolving = {
  code: ReadCode;
  /** What an expression may give. */
  values: (expression: Expr) => Values;
  /** What a function of the file gives back. */
  returns: (definition: FunctionDef) => readonly Expr[];
  /** What an attribute of a value means; `hidden` where its name does not stand in the source as such. */
  member: (value: Value, attr: string, hidden: boolean) => Values;
  /** An item of a value by a key that is known. */
  item: (owner: Value, key: Value) => Values;
};

/** Modules that are another one by a name of their own. */
const sameModule: Readonly<Record<string, string>> = {
  posix: "os",
  nt: "os",
  _io: "io",
  _pickle: "pickle",
  cPickle: "pickle",
  _socket: "socket",
  __builtin__: "builtins",
  __builtins__: "builtins",
  _ctypes: "ctypes",
  _posixsubprocess: "subprocess",
};

/** Modules that others keep as attributes, by which they can be reached: `pathlib.os`. */
const reachable: ReadonlySet<string> = new Set([
  "os",
  "sys",
  "subprocess",
  "builtins",
  "ctypes",
  "socket",
  "importlib",
]);

/** A dotted path with its module by the name that the documentation uses. */
export function modulePath(path: string): string {
  const [first = "", ...rest] = path.split(".");
  const module = Object.hasOwn(sameModule, first) ? (sameModule[first] ?? first) : first;
  return [module, ...rest].join(".");
}

/** The path of an attribute of what has this path. */
export function memberPath(path: string, attr: string): string {
  if (attr === "__builtins__") return "builtins";
  return reachable.has(attr) && path !== attr && !path.startsWith("builtins") ? attr : `${path}.${attr}`;
}
