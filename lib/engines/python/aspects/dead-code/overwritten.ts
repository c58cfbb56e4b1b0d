import type { Assign, Name, Node, Stmt } from "../../ast/nodes";
import { findAll, walk } from "../../ast/walk";
import { ancestors, type Program } from "../../program/program";
import type { Variables } from "../../program/variables";
import type { Finding } from "../../types";
import { findingOf } from "../finding";
import { blocksOf } from "./blocks";

/** Statements between two assignments that are looked at. */
const mostBetween = 30;

/** The name that a statement assigns, when it assigns nothing else. */
function assigned(statement: Stmt): Name | undefined {
  const [target, ...others] = statement.kind === "Assign" ? statement.targets : [];
  return target?.kind === "Name" && others.length === 0 ? target : undefined;
}

const mentions = (statement: Stmt, name: string) =>
  findAll(statement, "Name").some(({ id }) => id === name) || statement.kind === "FunctionDef";

/** Assignments that only make a name ready: `x = None`, `found = False`. */
const isPreparation = ({ value }: Assign) => value.kind === "Constant";

/** Whether the next statements give the name another value before anything has read this one. */
function isOverwritten(following: readonly Stmt[], name: Name): boolean {
  for (const next of following) {
    if (next.kind === "Assign" && assigned(next)?.id === name.id)
      return !findAll(next.value, "Name").some(({ id }) => id === name.id);
    if (mentions(next, name.id) || leaving.has(next.kind)) return false;
  }
  return false;
}

const leaving: ReadonlySet<Stmt["kind"]> = new Set(["Return", "Break", "Continue", "Raise"]);

function isLocal(program: Program, variables: Variables, name: Name): boolean {
  const scope = program.scopeOf(name);
  const variable = variables.named(scope, name.id);
  if (scope.node.kind !== "FunctionDef" || variable?.scope !== scope) return false;
  return variable.loads.length > 0 && variable.loads.every((load) => program.scopeOf(load) === scope);
}

const isWithinTry = (program: Program, node: Node) =>
  [...ancestors(program, node)].some(({ kind }) => kind === "Try");

function overwritten(name: Name): Finding {
  return findingOf("dead-code", "overwritten", "minor", name, {
    "pt-BR": `O valor que \`${name.id}\` recebe aqui é trocado antes de ser lido. Apague esta atribuição, ou guarde o valor em outro nome.`,
    en: `The value that \`${name.id}\` is given here is replaced before it is read. Delete this assignment, or keep the value under another name.`,
  });
}

/** Values of a function's own variables that are replaced before they are read; within `try` a handler may read them. */
export function overwrittenFindings(program: Program, variables: Variables): Finding[] {
  const found: Finding[] = [];
  walk(program.module, (node) => {
    for (const block of blocksOf(node))
      block.forEach((statement, index) => {
        const name = assigned(statement);
        if (!name || statement.kind !== "Assign" || isPreparation(statement)) return;
        const following = block.slice(index + 1, index + 1 + mostBetween);
        if (!isLocal(program, variables, name) || !isOverwritten(following, name)) return;
        if (!isWithinTry(program, statement)) found.push(overwritten(name));
      });
  });
  return found;
}
