import type { Expr, List, Name, Stmt } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { enclosingLoop, type Program, replace } from "../program/program";
import { isNamed } from "../program/shapes";
import { typeOf } from "../program/types";
import { type Use, variableOf } from "../program/uses";
import type { Candidate, Rewrite } from "./rewrite";

type Addition = { statement: Stmt; list: Name; added: Expr; copies: boolean };

/** `values = values + [x]`, which copies, and `values += [x]`, which makes a list of one to throw away. */
function additionOf(statement: Stmt): Addition | undefined {
  if (statement.kind === "AugAssign")
    return statement.op === "+" && statement.target.kind === "Name" && statement.value.kind === "List"
      ? { statement, list: statement.target, added: statement.value, copies: false }
      : undefined;
  const [target, more] = statement.kind === "Assign" ? statement.targets : [];
  if (statement.kind !== "Assign" || target?.kind !== "Name" || more) return undefined;
  const { value } = statement;
  const adds = value.kind === "BinOp" && value.op === "+" && isNamed(value.left, target.id);
  return adds ? { statement, list: target, added: value.right, copies: true } : undefined;
}

/** Whether somebody else may hold the list: a copy that now becomes the same list would show. */
const isShared = (program: Program, use: Use): boolean => {
  if (use.how !== "other") return false;
  const parent = use.node;
  if (parent.kind === "Call") return program.text(parent.func) !== "print";
  return parent.kind !== "Return" && parent.kind !== "BinOp" && parent.kind !== "Compare";
};

const listOfOne = (expression: Expr): expression is List =>
  expression.kind === "List" && expression.elts.length === 1 && expression.elts[0]?.kind !== "Starred";

function candidateOf(program: Program, { statement, list, added, copies }: Addition): Candidate[] {
  const variable = variableOf(program, list);
  if (!variable || !enclosingLoop(program, statement) || typeOf(program, list).name !== "list") return [];
  const fromOutside = variable.bindings.some(
    ({ kind, value }) => kind === "parameter" || value?.kind === "Name",
  );
  const shared = variable.uses.some((use) => isShared(program, use));
  if (copies && (fromOutside || shared)) return [];
  const one = listOfOne(added) ? added.elts[0] : undefined;
  if (!one && (!copies || typeOf(program, added).name !== "list")) return [];
  const text = one ? `append(${program.text(one)})` : `extend(${program.text(added)})`;
  return [{ span: statement, edits: [replace(statement, `${list.id}.${text}`)] }];
}

export const listConcatenation: Rewrite = {
  rule: "rewrite/list-concatenation",
  gain: "asymptotic",
  title: { "pt-BR": "Acrescentar sem copiar a lista", en: "Appending without copying the list" },
  why: {
    "pt-BR":
      "`lista = lista + [x]` copia a lista inteira a cada volta, e `lista += [x]` monta uma lista de um só elemento. `append` acrescenta em um passo.",
    en: "`values = values + [x]` copies the whole list each time round, and `values += [x]` makes a list of one. `append` adds in one step.",
  },
  safety: {
    "pt-BR": "Ninguém mais guarda a lista: quem a tivesse veria os novos elementos.",
    en: "Nobody else holds the list: who did would see the new elements.",
  },
  bad: "def squares(n):\n    result = []\n    for k in range(n):\n        result = result + [k * k]\n    return result\n",
  good: "def squares(n):\n    result = []\n    for k in range(n):\n        result.append(k * k)\n    return result\n",
  find: (program) =>
    [...findAll(program.module, "Assign"), ...findAll(program.module, "AugAssign")].flatMap((statement) => {
      const addition = additionOf(statement);
      return addition ? candidateOf(program, addition) : [];
    }),
};
