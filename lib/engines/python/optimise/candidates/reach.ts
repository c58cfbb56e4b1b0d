import type { Attribute, Module, Name, Node } from "../../ast/nodes";
import { childrenOf, findAll, walk } from "../../ast/walk";

/** Modules that compute: what they give follows from what they are given. */
const computing: ReadonlySet<string> = new Set([
  "__future__",
  "abc",
  "array",
  "bisect",
  "cmath",
  "collections",
  "collections.abc",
  "contextlib",
  "copy",
  "dataclasses",
  "decimal",
  "enum",
  "fractions",
  "functools",
  "graphlib",
  "heapq",
  "itertools",
  "math",
  "numbers",
  "operator",
  "re",
  "statistics",
  "string",
  "struct",
  "sys",
  "textwrap",
  "typing",
  "unicodedata",
]);

/** Of `sys`, what a program needs to read, to write and to end. */
const ofSys: ReadonlySet<string> = new Set([
  "exit",
  "float_info",
  "intern",
  "maxsize",
  "setrecursionlimit",
  "stderr",
  "stdin",
  "stdout",
]);

/** Built-in functions that lead out of what is computed, or whose answer is another in each run. */
const leadingOut: ReadonlySet<string> = new Set([
  "breakpoint",
  "compile",
  "delattr",
  "eval",
  "exec",
  "getattr",
  "globals",
  "hash",
  "help",
  "id",
  "locals",
  "open",
  "setattr",
  "vars",
]);

/** Modules that computing modules hold as attributes. */
const passages: ReadonlySet<string> = new Set([
  "builtins",
  "enum",
  "functools",
  "gc",
  "importlib",
  "inspect",
  "io",
  "modules",
  "os",
  "random",
  "sys",
  "threading",
  "time",
  "types",
]);

/** Special methods that are taken from an object to be called often. */
const taken: ReadonlySet<string> = new Set([
  "__add__",
  "__contains__",
  "__getitem__",
  "__init__",
  "__iter__",
  "__len__",
  "__next__",
  "__setitem__",
]);

const isUnder = (name: string): boolean => name.startsWith("_");
const isSpecial = (name: string): boolean => name.startsWith("__");

/** A name that a computing module holds, and that leads out of it. */
const isLeadingIn = (origin: string, name: string): boolean =>
  origin === "sys" ? !ofSys.has(name) : name === "*" || isUnder(name) || passages.has(name);

/** The modules that a file imports, and names of theirs that lead further. */
function* imports(module: Module): Generator<string> {
  for (const { names } of findAll(module, "Import"))
    for (const { name, asname } of names) yield name === "sys" && asname ? `sys as ${asname}` : name;
  for (const { module: from, level, names } of findAll(module, "ImportFrom")) {
    const origin = ".".repeat(level) + from;
    for (const { name } of names)
      yield computing.has(origin) && isLeadingIn(origin, name) ? `${origin}.${name}` : origin;
  }
}

const attributeOf = ({ value, attr }: Attribute): string =>
  value.kind === "Name" ? `${value.id}.${attr}` : `.${attr}`;

/** Whether an attribute may lead to more than the value that it is read from. */
function leadsOut({ value, attr }: Attribute): boolean {
  if (value.kind === "Name" && value.id === "sys") return !ofSys.has(attr);
  if (passages.has(attr)) return true;
  if (isSpecial(attr)) return !taken.has(attr);
  const isOwn = value.kind === "Name" && (value.id === "self" || value.id === "cls");
  return isUnder(attr) && !isOwn;
}

/** Names that stand for themselves: `sys` in `sys.stdin` does not. */
function ownNames(module: Module): Name[] {
  const names: Name[] = [];
  walk(module, (node: Node) => {
    for (const child of childrenOf(node))
      if (child.kind === "Name" && !(node.kind === "Attribute" && child.id === "sys")) names.push(child);
  });
  return names;
}

const isLeadingName = (name: string): boolean =>
  leadingOut.has(name) || name === "sys" || (isSpecial(name) && name !== "__name__" && name !== "__slots__");

/** What a file uses by which it could see the clock, chance, the machine or the interpreter itself. */
function* reach(module: Module): Generator<string> {
  for (const name of imports(module)) if (!computing.has(name)) yield name;
  for (const { id } of ownNames(module)) if (isLeadingName(id)) yield id;
  for (const attribute of findAll(module, "Attribute")) if (leadsOut(attribute)) yield attributeOf(attribute);
}

/**
 * What another version uses, and the first does not, by which it could behave otherwise where nobody looks: the clock, chance, files, the
 * interpreter. Runs alone cannot tell such a version from an honest one. The sandbox is the wall; this is no replacement for it.
 */
export function newReach(before: Module, after: Module): string | undefined {
  const known = new Set(reach(before));
  for (const name of reach(after)) if (!known.has(name)) return name;
  return undefined;
}
