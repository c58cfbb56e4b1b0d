import type { Expr, Stmt } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { enclosingLoop, type Loop, type Program, replace, siblingOf } from "../program/program";
import { integer, methodOfName } from "../program/shapes";
import { isStoredTo, type Variable, variableOf } from "../program/uses";
import type { Span } from "../types";
import type { Candidate, Rewrite } from "./rewrite";

const expressionOf = (statement: Stmt | undefined): Expr | undefined =>
  statement?.kind === "Expr" ? statement.value : undefined;

/** What a statement puts into a list: `values.append(x)` and `values.insert(0, x)`. */
function added(statement: Stmt | undefined): { list: string; value: Expr } | undefined {
  const call = expressionOf(statement);
  const append = call && methodOfName(call, "append");
  const [value, second] = append?.args ?? [];
  if (append && value && !second) return { list: append.owner.id, value };
  const insert = call && methodOfName(call, "insert");
  const [position, inserted] = insert?.args ?? [];
  return insert && integer(position) === 0 && inserted
    ? { list: insert.owner.id, value: inserted }
    : undefined;
}

const within = (outer: Span, { start, end }: Span) => outer.start <= start && end <= outer.end;

/** Whether the list is from outside the loop, which else only reads it or takes from it. */
function isKeptInOrder(
  program: Program,
  { bindings, uses }: Variable,
  loop: Loop,
  pair: readonly Stmt[],
): boolean {
  const others = uses.filter(({ name }) => within(loop, name) && !pair.some((each) => within(each, name)));
  return (
    bindings.every(({ node }) => !within(loop, node)) &&
    others.every((use) =>
      use.how === "method"
        ? ["pop", "remove", "index", "count", "clear"].includes(use.method)
        : use.how !== "other" && !(use.how === "item" && isStoredTo(program, use.node)),
    )
  );
}

function candidateOf(program: Program, statement: Stmt): Candidate[] {
  const call = expressionOf(statement);
  const sort = call && methodOfName(call, "sort");
  const previous = siblingOf(program, statement, -1);
  const put = added(previous);
  if (!sort || sort.args.length > 0 || !previous || put?.list !== sort.owner.id) return [];
  const variable = variableOf(program, sort.owner);
  const loop = enclosingLoop(program, statement);
  if (!variable || !loop || !isKeptInOrder(program, variable, loop, [previous, statement])) return [];
  const between = program.source.slice(previous.end, statement.start);
  if (between.includes("#")) return [];
  const span = { start: previous.start, end: statement.end };
  const text = `bisect.insort(${put.list}, ${program.text(put.value)})`;
  return [{ span, edits: [replace(span, text)], imports: ["import bisect"] }];
}

export const sortAfterAppend: Rewrite = {
  rule: "rewrite/sort-after-append",
  gain: "asymptotic",
  title: {
    "pt-BR": "Inserir no lugar certo em vez de ordenar de novo",
    en: "Inserting in place instead of sorting again",
  },
  why: {
    "pt-BR":
      "Ordenar a lista depois de cada `append` compara todos os elementos de novo. `bisect.insort` acha o lugar em log n comparações.",
    en: "Sorting the list after each `append` compares all elements again. `bisect.insort` finds the place in log n comparisons.",
  },
  safety: {
    "pt-BR":
      "A lista já está ordenada antes do `append`; o verificador procura listas que começam fora de ordem.",
    en: "The list is in order before the `append`; the verifier looks for lists that begin out of order.",
  },
  bad: "def running_median(values):\n    ordered = []\n    medians = []\n    for value in values:\n        ordered.append(value)\n        ordered.sort()\n        medians.append(ordered[len(ordered) // 2])\n    return medians\n",
  good: "import bisect\ndef running_median(values):\n    ordered = []\n    medians = []\n    for value in values:\n        bisect.insort(ordered, value)\n        medians.append(ordered[len(ordered) // 2])\n    return medians\n",
  find: (program) => findAll(program.module, "Expr").flatMap((statement) => candidateOf(program, statement)),
};
