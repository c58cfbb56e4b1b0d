import type { Comparison, Expr, GeneratorExp, ListComp, Name } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isInvariant, isPure, isStable } from "../program/effects";
import { type Program, replace } from "../program/program";
import { argumentsOf, integer, isNamed, mentions } from "../program/shapes";
import { typeOf } from "../program/types";
import { type Hoistable, hoistAll, placeOutside, repeatingRegions } from "./hoist";
import type { Rewrite } from "./rewrite";

type Counted = { list: Name; operator: Comparison; limit: Expr };

/** The comparison of each element with something that does not depend on it, the element on the left. */
function comparisonOf(test: Expr, element: Name): { operator: Comparison; limit: Expr } | undefined {
  const [right] = test.kind === "Compare" && test.ops.length === 1 ? test.comparators : [];
  const [operator] = test.kind === "Compare" ? test.ops : [];
  if (test.kind !== "Compare" || !right || !operator) return undefined;
  if (isNamed(test.left, element.id) && !mentions(right, element.id)) return { operator, limit: right };
  const turned = ({ "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const)[operator as "<"];
  return isNamed(right, element.id) && !mentions(test.left, element.id) && turned
    ? { operator: turned, limit: test.left }
    : undefined;
}

/** `x for x in values if x < limit`, of which only the number counts. */
function countedIn(node: GeneratorExp | ListComp, test: Expr | undefined): Counted | undefined {
  const [clause, more] = node.generators;
  if (!clause || more || clause.iter.kind !== "Name" || clause.target.kind !== "Name" || !test)
    return undefined;
  const comparison = comparisonOf(test, clause.target);
  return comparison && { list: clause.iter, ...comparison };
}

/** `len([.. if test])`, `sum(1 for .. if test)` and `sum(test for ..)`. */
function countOf(program: Program, call: Expr): Counted | undefined {
  const [of, second] = argumentsOf(program, call, "len") ?? argumentsOf(program, call, "sum") ?? [];
  if (second || (of?.kind !== "ListComp" && of?.kind !== "GeneratorExp")) return undefined;
  const [clause] = of.generators;
  const [test, more] = clause?.ifs ?? [];
  if (argumentsOf(program, call, "len")) return more ? undefined : countedIn(of, test);
  if (test) return more || integer(of.elt) !== 1 ? undefined : countedIn(of, test);
  return countedIn(of, of.elt);
}

/** How many elements of an ordered list a bisection finds on the asked side. */
function counting(program: Program, { operator, limit }: Counted, ordered: string): string | undefined {
  const text = program.text(limit);
  if (operator === "<") return `bisect.bisect_left(${ordered}, ${text})`;
  if (operator === "<=") return `bisect.bisect_right(${ordered}, ${text})`;
  if (operator === ">") return `(len(${ordered}) - bisect.bisect_right(${ordered}, ${text}))`;
  return operator === ">=" ? `(len(${ordered}) - bisect.bisect_left(${ordered}, ${text}))` : undefined;
}

function placeOf(program: Program, call: Expr): Hoistable[] {
  const counted = countOf(program, call);
  const [innermost] = repeatingRegions(program, call);
  if (!counted || !innermost || !isPure(program, counted.limit)) return [];
  const { list, limit } = counted;
  const type = typeOf(program, list).name;
  const varies = !isInvariant(program, limit, innermost);
  const before = placeOutside(program, call, (region) => isStable(program, list, region));
  if (!varies || !before || (type !== "list" && type !== "tuple" && type !== "unknown")) return [];
  if (counting(program, counted, "") === undefined) return [];
  return [
    {
      span: call,
      before,
      base: `${list.id}_ordered`,
      expression: `sorted(${list.id})`,
      uses: (name) => [replace(call, counting(program, counted, name) ?? program.text(call))],
      imports: ["import bisect"],
    },
  ];
}

export const countBelow: Rewrite = {
  rule: "rewrite/count-below",
  gain: "asymptotic",
  title: { "pt-BR": "Contar menores por bisseção", en: "Counting smaller ones by bisection" },
  why: {
    "pt-BR":
      "Contar quantos elementos ficam abaixo de um limite, a cada volta, percorre a lista toda. Em uma lista ordenada uma vez, a bisseção dá o número em log n passos.",
    en: "Counting how many elements lie below a limit goes through the whole list each time round. In a list that is sorted once, bisection gives the number in log n steps.",
  },
  safety: {
    "pt-BR":
      "A lista não muda no laço, e seus elementos e o limite têm uma ordem. O verificador procura NaN e tipos misturados.",
    en: "The list does not change in the loop, and its elements and the limit have an order. The verifier looks for NaN and mixed types.",
  },
  bad: "def ranks(scores):\n    return [len([x for x in scores if x < score]) for score in scores]\n",
  good: "import bisect\ndef ranks(scores):\n    scores_ordered = sorted(scores)\n    return [bisect.bisect_left(scores_ordered, score) for score in scores]\n",
  find: (program) =>
    hoistAll(
      program,
      findAll(program.module, "Call").flatMap((call) => placeOf(program, call)),
    ),
};
