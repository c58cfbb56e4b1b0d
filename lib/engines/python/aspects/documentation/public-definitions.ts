import type { ClassDef, FunctionDef } from "../../ast/nodes";
import { walk } from "../../ast/walk";
import type { Program } from "../../program/program";
import { classOf, isDunder, isPublic } from "../finding";

export type Definition = { node: FunctionDef | ClassDef; name: string };

const isOverload = ({ decorators }: FunctionDef) =>
  decorators.some(
    (decorator) =>
      (decorator.kind === "Name" && decorator.id === "overload") ||
      (decorator.kind === "Attribute" && /^(?:overload|setter|deleter)$/u.test(decorator.attr)),
  );

/** Functions and classes that others may use: at the top of the file or in such a class, with names that do not begin with `_`. */
export function publicDefinitions(program: Program): Definition[] {
  const found: Definition[] = [];
  walk(program.module, (node) => {
    if (node.kind !== "FunctionDef" && node.kind !== "ClassDef") return true;
    if (!isPublic(node.name) || isDunder(node.name)) return false;
    if (node.kind === "FunctionDef" && isOverload(node)) return false;
    const owner = node.kind === "FunctionDef" ? classOf(program, node) : undefined;
    found.push({ node, name: owner ? `${owner.name}.${node.name}` : node.name });
    return node.kind === "ClassDef";
  });
  return found;
}
