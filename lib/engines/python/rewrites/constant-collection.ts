import type { Expr, List } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { enclosingFunction, enclosingLoop, type Program, replace } from "../program/program";
import type { Candidate, Rewrite } from "./rewrite";

const isFixed = (node: Expr): boolean =>
  node.kind === "Constant" || (node.kind === "UnaryOp" && node.operand.kind === "Constant");

/** Whether the list is only gone over by a `for`. */
function isIterated(program: Program, display: List): boolean {
  const parent = program.parentOf(display);
  return (parent?.kind === "For" || parent?.kind === "comprehension") && parent.iter === display;
}

/** Tuples of constants are made when the file is compiled; nested ones too. */
function frozen(program: Program, node: Expr): string | undefined {
  if (isFixed(node)) return program.text(node);
  if (node.kind !== "List" && node.kind !== "Tuple") return undefined;
  const parts = node.elts.map((each) => (each.kind === "List" ? undefined : frozen(program, each)));
  if (!parts.every((part) => part !== undefined) || parts.length === 0) return undefined;
  return parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(", ")})`;
}

const isUnpacked = (target: Expr) => target.kind === "Tuple" || target.kind === "List";

/** Pairs in a list that the loop takes apart at once may be tuples as well. */
function frozenRows(program: Program, display: List): string | undefined {
  const parent = program.parentOf(display);
  const unpacks = (parent?.kind === "For" || parent?.kind === "comprehension") && isUnpacked(parent.target);
  if (!unpacks) return undefined;
  const rows = display.elts.map((each) => frozen(program, each));
  return rows.every((row) => row !== undefined) && rows.length > 1 ? `(${rows.join(", ")})` : undefined;
}

function candidateOf(program: Program, display: List): Candidate | undefined {
  const repeated = enclosingLoop(program, display) || enclosingFunction(program, display);
  const text = isIterated(program, display)
    ? (frozen(program, display) ?? frozenRows(program, display))
    : undefined;
  return text && repeated && !program.text(display).includes("#")
    ? { span: display, edits: [replace(display, text)] }
    : undefined;
}

export const constantCollection: Rewrite = {
  rule: "rewrite/constant-collection",
  gain: "constant",
  title: { "pt-BR": "Valores fixos em uma tupla", en: "Fixed values in a tuple" },
  why: {
    "pt-BR":
      "Uma lista de constantes é montada a cada vez que a linha é executada. Uma tupla de constantes nasce uma vez, quando o arquivo é compilado.",
    en: "A list of constants is built each time its line runs. A tuple of constants is made once, when the file is compiled.",
  },
  safety: {
    "pt-BR": "A lista só é percorrida por um `for`: ninguém a guarda nem a muda.",
    en: "The list is only gone over by a `for`: nobody keeps it or changes it.",
  },
  bad: "def neighbours(x, y):\n    return [(x + dx, y + dy) for dx, dy in [[0, 1], [1, 0], [0, -1], [-1, 0]]]\n",
  good: "def neighbours(x, y):\n    return [(x + dx, y + dy) for dx, dy in ((0, 1), (1, 0), (0, -1), (-1, 0))]\n",
  find: (program) =>
    findAll(program.module, "List").flatMap((display) => candidateOf(program, display) ?? []),
};
