import type { Alias, Expr, Node } from "../../ast/nodes";
import { walk } from "../../ast/walk";
import { ancestors, isStatement } from "../../program/program";
import type { Finding } from "../../types";
import { modulePath, type Resolving } from "../resolve/resolving";
import type { Value } from "../resolve/value";
import { securityFinding } from "./messages";
import { riskyStars, sinkAt } from "./sinks";

type Sinking = { path: string; hidden: boolean };

/** The dangerous thing that an expression may mean. */
function sinkIn(values: readonly Value[]): Sinking | undefined {
  const sinking = values.find((value) => value.kind === "object" && sinkAt(value.path) !== undefined);
  return sinking?.kind === "object" ? sinking : undefined;
}

/** Whether an expression is a part of what reaches a function, and not the whole of it. */
function isPartOfName(node: Node, parent: Node | undefined): boolean {
  if (parent?.kind === "Attribute") return true;
  return parent?.kind === "Subscript" && parent.value === node;
}

/** Whether a value is only given a name, under which the file then uses it. */
function isNamed(resolver: Resolving, node: Node, parent: Node | undefined): boolean {
  if (parent?.kind !== "Assign" && parent?.kind !== "NamedExpr" && parent?.kind !== "arg") return false;
  const [target] =
    parent.kind === "Assign" ? parent.targets : parent.kind === "arg" ? [parent] : [parent.target];
  const name = target?.kind === "Name" ? target.id : target?.kind === "arg" ? target.name : undefined;
  if (name === undefined || !target || target === node) return false;
  const { program, variables } = resolver.code;
  return (variables.named(program.scopeOf(target), name)?.loads.length ?? 0) > 0;
}

const canMean: ReadonlySet<Node["kind"]> = new Set<Expr["kind"]>(["Name", "Attribute", "Subscript", "Call"]);
const isMeaning = (node: Node): node is Expr => canMean.has(node.kind);

/** Whether a name is given a value here, and not read. */
function isTarget(resolver: Resolving, node: Node): boolean {
  let below = node;
  let outer = resolver.code.program.parentOf(node);
  while (outer?.kind === "Tuple" || outer?.kind === "List" || outer?.kind === "Starred") {
    below = outer;
    outer = resolver.code.program.parentOf(outer);
  }
  if (outer?.kind === "Assign") return outer.targets.some((target) => target === below);
  return outer?.kind === "Delete" || (outer !== undefined && "target" in outer && outer.target === below);
}

/** Whether a type is only named, in an annotation. */
function isAnnotation(resolver: Resolving, node: Node): boolean {
  let below = node;
  for (const outer of ancestors(resolver.code.program, node)) {
    if (outer.kind === "arg" || outer.kind === "AnnAssign") return outer.annotation === below;
    if (outer.kind === "FunctionDef") return outer.returns === below;
    if (isStatement(outer)) return false;
    below = outer;
  }
  return false;
}

/** Whether the source reaches the thing by a name that is put together, or that is written in letters which Python reads otherwise. */
function isDisguised(resolver: Resolving, node: Expr, { hidden }: Sinking): boolean {
  const text = resolver.code.program.text(node);
  return hidden || text.normalize("NFC") !== text.normalize("NFKC");
}

function referenceFinding(resolver: Resolving, node: Expr, parent: Node | undefined): Finding | undefined {
  if (isPartOfName(node, parent) || isTarget(resolver, node) || isNamed(resolver, node, parent))
    return undefined;
  const sinking = sinkIn(resolver.values(node));
  if (!sinking) return undefined;
  if (isAnnotation(resolver, node)) return undefined;
  const rule = isDisguised(resolver, node, sinking) ? "hidden-name" : sinkAt(sinking.path);
  return rule && securityFinding(rule, node, sinking.path);
}

const atImport: ReadonlySet<string> = new Set(["native-code", "javascript-bridge"]);

function importFinding(resolver: Resolving, node: Alias): Finding | undefined {
  const statement = resolver.code.program.parentOf(node);
  if (statement?.kind === "ImportFrom" && statement.level > 0) return undefined;
  const module = statement?.kind === "ImportFrom" ? statement.module : node.name;
  const path = modulePath(module).split(".")[0] ?? module;
  if (node.name === "*" && riskyStars.has(path))
    return securityFinding("star-import", statement ?? node, path);
  const rule = sinkAt(path);
  return rule && atImport.has(rule) ? securityFinding(rule, statement ?? node, path) : undefined;
}

/** Every place where a dangerous function is called, handed on or kept, and imports of modules that are dangerous as such, or with all their names. */
export function referenceFindings(resolver: Resolving): Finding[] {
  const { program } = resolver.code;
  const found: Finding[] = [];
  walk(program.module, (node) => {
    const finding =
      node.kind === "alias"
        ? importFinding(resolver, node)
        : isMeaning(node)
          ? referenceFinding(resolver, node, program.parentOf(node))
          : undefined;
    if (finding) found.push(finding);
  });
  return found;
}
