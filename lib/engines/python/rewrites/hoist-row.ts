import type { For, Node, Subscript } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isInvariant, isRebound, rootName } from "../program/effects";
import { freshName, insertBefore, type Program, replace } from "../program/program";
import { scopeOfName } from "../program/scope";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

/** An index that cannot fail where the loop's own does not: a name, a number, or a little less than a name. */
function isSafeIndex({ slice }: Subscript): boolean {
  if (slice.kind === "Name") return true;
  if (slice.kind === "Constant") return slice.type === "int";
  return (
    slice.kind === "BinOp" &&
    slice.op === "-" &&
    slice.left.kind === "Name" &&
    slice.right.kind === "Constant"
  );
}

/** `grid[i]` of `grid[i][j]`. */
const isRow = (program: Program, node: Subscript): boolean => {
  const parent = program.parentOf(node);
  return (
    parent?.kind === "Subscript" && parent.value === node && node.value.kind === "Name" && isSafeIndex(node)
  );
};

/** Whether a loop gives the table another row: `grid[i] = …`, `grid.append(…)`. */
function changesRows(program: Program, loop: For, table: string): boolean {
  const isTable = (node: Node) => node.kind === "Name" && node.id === table;
  return findAll(loop, "Name")
    .filter(isTable)
    .some((name) => {
      const parent = program.parentOf(name);
      if (parent?.kind !== "Subscript" || parent.value !== name) return true;
      const outer = program.parentOf(parent);
      return outer?.kind !== "Subscript" || outer.value !== parent;
    });
}

function stable(program: Program, row: Subscript, loop: For): boolean {
  const root = rootName(row);
  const scope = root && scopeOfName(program.scopeOf(root), root.id);
  if (!root || !scope || isRebound(scope, root.id, loop) || changesRows(program, loop, root.id)) return false;
  return (
    !["dict", "str", "tuple"].includes(typeOf(program, row.value).name) &&
    isInvariant(program, row.slice, loop)
  );
}

function candidates(program: Program, loop: For): Candidate[] {
  if (loop.isAsync) return [];
  const rows = loop.body
    .flatMap((statement) => findAll(statement, "Subscript"))
    .filter((node) => isRow(program, node) && program.scopeOf(node) === program.scopeOf(loop));
  const texts = [...new Set(rows.map((row) => program.text(row)))];
  return texts.flatMap((text) => {
    const same = rows.filter((row) => program.text(row) === text);
    const [first] = same;
    if (!first || !stable(program, first, loop)) return [];
    const root = rootName(first)?.id ?? "";
    const name = freshName(
      program,
      `${root}_${text.slice(root.length).replace(/\W+/g, "_").replace(/^_|_$/g, "")}`,
    );
    const before = insertBefore(program, loop, [`${name} = ${text}`]);
    return before ? [{ span: first, edits: [before, ...same.map((row) => replace(row, name))] }] : [];
  });
}

export const hoistRow: Rewrite = {
  rule: "rewrite/hoist-row",
  gain: "constant",
  title: { "pt-BR": "A linha da tabela é procurada uma vez", en: "A table's row is looked up once" },
  why: {
    "pt-BR":
      "Em um laço interno, `tabela[i][j]` procura `tabela[i]` a cada volta, embora `i` não mude ali. Um nome para a linha dispensa metade das buscas.",
    en: "In an inner loop `table[i][j]` looks `table[i]` up at each turn, although `i` does not change there. A name for the row saves half of the look-ups.",
  },
  safety: {
    "pt-BR":
      "O laço não troca linhas da tabela e o índice não muda nele. O verificador procura índices fora da tabela em laços que não rodam.",
    en: "The loop swaps no rows of the table and the index does not change in it. The verifier looks for indices beyond the table in loops that do not run.",
  },
  bad: "def total(grid, n):\n    result = 0\n    for i in range(n):\n        for j in range(n):\n            result += grid[i][j]\n    return result\n",
  good: "def total(grid, n):\n    result = 0\n    for i in range(n):\n        grid_i = grid[i]\n        for j in range(n):\n            result += grid_i[j]\n    return result\n",
  find: (program) => findAll(program.module, "For").flatMap((loop) => candidates(program, loop)),
};
