import type { Call, Expr, Name, While } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isPure } from "../program/effects";
import { freshName, insertAfter, insertBefore, type Program, replace } from "../program/program";
import { argumentsOf, isNamed } from "../program/shapes";
import { type Use, variableOf } from "../program/uses";
import type { Edit } from "../types";
import type { Candidate, Rewrite } from "./rewrite";

/** The list that a loop empties: `while values` and `while len(values) > 0`. */
function emptied(program: Program, { test }: While): Name | undefined {
  if (test.kind === "Name") return test;
  const counted = test.kind === "Compare" && program.text(test).endsWith("> 0") ? test.left : test;
  const [list] = argumentsOf(program, counted, "len") ?? [];
  return list?.kind === "Name" ? list : undefined;
}

const within = (outer: { start: number; end: number }, { start, end }: { start: number; end: number }) =>
  outer.start <= start && end <= outer.end;

/** What stands for a use of the list in the loop, where it is ordered from the smallest to the largest. */
function editOf(program: Program, use: Use, ordered: string): Edit | undefined {
  if (use.how === "truth") return replace(use.name, ordered);
  if (use.how === "builtin" && use.function === "len") return replace(use.name, ordered);
  if (use.how === "builtin" && use.call.args.length === 1 && use.call.keywords.length === 0) {
    if (use.function === "min") return replace(use.call, `${ordered}[0]`);
    return use.function === "max" ? replace(use.call, `${ordered}[-1]`) : undefined;
  }
  const [removed, more] = use.how === "method" && use.method === "remove" ? use.call.args : [];
  const isStatement = use.how === "method" && program.parentOf(use.call)?.kind === "Expr";
  return use.how === "method" && removed && !more && isStatement
    ? replace(use.call, removal(program, use.name, removed, ordered))
    : undefined;
}

function removal(program: Program, list: Name, removed: Expr, ordered: string): string {
  const end = (name: string) => {
    const [of] = argumentsOf(program, removed, name) ?? [];
    return isNamed(of, list.id);
  };
  if (end("min")) return `${ordered}.popleft()`;
  if (end("max")) return `${ordered}.pop()`;
  return `${ordered}.popleft() if ${program.text(removed)} == ${ordered}[0] else ${ordered}.pop()`;
}

/** Edits of `min(values)` within `values.remove(min(values))` are part of the outer one's. */
const outermost = (edits: readonly Edit[]): Edit[] =>
  edits.filter((edit) => !edits.some((other) => other !== edit && within(other.span, edit.span)));

const leavesEarly = (loop: While): boolean =>
  loop.orelse.length > 0 ||
  (["Break", "Return", "Raise", "Yield"] as const).some((kind) => findAll(loop, kind).length > 0);

const removedPurely = (program: Program, call: Call): boolean =>
  call.args.every((argument) => isPure(program, argument));

function candidateOf(program: Program, loop: While): Candidate[] {
  const list = emptied(program, loop);
  const variable = list && variableOf(program, list);
  if (!list || !variable || leavesEarly(loop)) return [];
  if (variable.bindings.some(({ node }) => within(loop, node))) return [];
  const uses = variable.uses.filter(({ name }) => within(loop, name));
  const removes = uses.some((use) => use.how === "method" && removedPurely(program, use.call));
  const searches = uses.some((use) => use.how === "builtin" && use.function !== "len");
  const ordered = freshName(program, "ordered");
  const edits = uses.map((use) => editOf(program, use, ordered));
  const begin = insertBefore(program, loop, [`${ordered} = collections.deque(sorted(${list.id}))`]);
  if (!begin || !removes || !searches || !edits.every((edit) => edit !== undefined)) return [];
  const end = insertAfter(program, loop, [`${list.id}.clear()`]);
  return [{ span: loop, edits: [begin, ...outermost(edits), end], imports: ["import collections"] }];
}

export const removeSmallest: Rewrite = {
  rule: "rewrite/remove-smallest",
  gain: "asymptotic",
  title: {
    "pt-BR": "Ordenar uma vez em vez de procurar o menor",
    en: "Sorting once instead of seeking the smallest",
  },
  why: {
    "pt-BR":
      "Procurar e tirar o menor ou o maior até a lista acabar custa n² passos. Ordenada uma vez, as pontas são o menor e o maior.",
    en: "Seeking and removing the smallest or the largest until the list is empty takes n² steps. Sorted once, its ends are the smallest and the largest.",
  },
  safety: {
    "pt-BR":
      "O laço só procura e tira extremos, e esvazia a lista. O verificador procura empates entre valores diferentes.",
    en: "The loop only seeks and removes extremes, and empties the list. The verifier looks for ties between different values.",
  },
  bad: "def in_order(values):\n    result = []\n    while values:\n        smallest = min(values)\n        result.append(smallest)\n        values.remove(smallest)\n    return result\n",
  good: "import collections\ndef in_order(values):\n    result = []\n    ordered = collections.deque(sorted(values))\n    while ordered:\n        smallest = ordered[0]\n        result.append(smallest)\n        ordered.popleft() if smallest == ordered[0] else ordered.pop()\n    values.clear()\n    return result\n",
  find: (program) => findAll(program.module, "While").flatMap((loop) => candidateOf(program, loop)),
};
