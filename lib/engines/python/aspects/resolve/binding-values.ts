import type { Expr, Node } from "../../ast/nodes";
import type { Binding } from "../../program/scope";
import { modulePath, type Resolving } from "./resolving";
import { itemsOf, object, type Values } from "./value";

/** What a name is given by one binding. */
export function bindingValues(resolver: Resolving, binding: Binding): Values {
  const { node, value, kind } = binding;
  if (value) return resolver.values(value);
  if (kind === "import") return importedValues(resolver, node);
  if (kind === "definition")
    return node.kind === "FunctionDef" || node.kind === "ClassDef" ? [{ kind: "local", node }] : [];
  if (node.kind === "arg") return node.default ? resolver.values(node.default) : [];
  if (kind === "loop") return loopValues(resolver, node);
  return kind === "assignment" ? unpackedValues(resolver, node) : [];
}

function importedValues(resolver: Resolving, node: Node): Values {
  if (node.kind !== "alias") return [];
  const statement = resolver.code.program.parentOf(node);
  if (statement?.kind === "ImportFrom")
    return statement.level === 0
      ? resolver.member(object(modulePath(statement.module)), node.name, false)
      : [];
  const path = node.asname ? node.name : (node.name.split(".")[0] ?? node.name);
  return [object(modulePath(path))];
}

/** Where in a nested target a name stands: `[1, 0]` for `x` of `(a, (x, b))`. */
function pathTo(target: Expr, wanted: Node): number[] | undefined {
  if (target === wanted) return [];
  if (target.kind !== "Tuple" && target.kind !== "List") return undefined;
  for (const [index, element] of target.elts.entries()) {
    const rest = pathTo(element, wanted);
    if (rest) return [index, ...rest];
  }
  return undefined;
}

const follow = (values: Values, path: readonly number[]): Values =>
  path.reduce<Values>((each, index) => each.flatMap((value) => itemsOf(value)[index] ?? []), values);

/** The statement or loop whose target a name is part of. */
function binder(resolver: Resolving, node: Node): Node | undefined {
  let outer = resolver.code.program.parentOf(node);
  while (outer?.kind === "Tuple" || outer?.kind === "List" || outer?.kind === "Starred")
    outer = resolver.code.program.parentOf(outer);
  return outer;
}

function unpackedValues(resolver: Resolving, node: Node): Values {
  const statement = binder(resolver, node);
  if (statement?.kind !== "Assign") return [];
  return statement.targets.flatMap((target) => {
    const path = pathTo(target, node);
    return path ? follow(resolver.values(statement.value), path) : [];
  });
}

function loopValues(resolver: Resolving, node: Node): Values {
  const loop = binder(resolver, node);
  if (loop?.kind !== "For" && loop?.kind !== "comprehension") return [];
  const path = pathTo(loop.target, node);
  if (!path) return [];
  const items = resolver.values(loop.iter).flatMap((value) => itemsOf(value).slice(0, 20));
  return items.flatMap((item) => follow(item, path));
}
