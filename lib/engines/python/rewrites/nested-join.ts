import type { Comprehension, Expr, For } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isInvariant, isStable } from "../program/effects";
import { freshName, insertBefore, type Program, replace } from "../program/program";
import { arithmetic, isReadOutside, plainRange } from "../program/shapes";
import { typeOf } from "../program/types";
import type { Edit } from "../types";
import { repeatingRegions } from "./hoist";
import { firstMatch, guardOf, type Match, type Scan, scanOf, tablePlace } from "./join-tables";
import type { Candidate, Rewrite } from "./rewrite";

/** The iterable for which a table is made, and what each of its elements must meet beyond the loop's own conditions. */
type Source = { iter: Expr; text: string; condition?: string };

/** `range(i + 1, n)` begins elsewhere each time: the table is made of `range(n)`, and earlier elements are passed over. */
function sourceOf(program: Program, scan: Scan): Source {
  const { start, stop } = plainRange(program, scan.iter) ?? {};
  const [innermost] = repeatingRegions(program, scan.iter);
  const moves = start && innermost && !isInvariant(program, start, innermost);
  if (!moves || !stop || scan.target.kind !== "Name")
    return { iter: scan.iter, text: program.text(scan.iter) };
  const condition = `${arithmetic(program, start)} <= ${scan.target.id} and `;
  return { iter: stop, text: `range(${program.text(stop)})`, condition };
}

const isReadable = ({ probeParts }: Match, program: Program, scan: Scan): boolean => {
  const [innermost] = repeatingRegions(program, scan.iter);
  if (!innermost) return false;
  const varies = probeParts.some((part) => !isInvariant(program, part, innermost));
  const fixed = probeParts.every((part) =>
    findAll(part, "Name").every((name) => isStable(program, name, scan.node)),
  );
  return varies && fixed;
};

function conditionEdit(scan: Scan, { condition }: Source): Edit[] {
  if (!condition) return [];
  const test = scan.node.kind === "For" ? guardOf(scan)?.test : scan.node.ifs[0];
  return test ? [{ span: { start: test.start, end: test.start }, text: condition }] : [];
}

/** Whether a condition can be put before the first test with `and`. */
const takesCondition = (scan: Scan): boolean => {
  const first = scan.node.kind === "For" ? guardOf(scan)?.test : scan.node.ifs[0];
  return first?.kind === "Compare" || (first?.kind === "BoolOp" && first.op === "and");
};

function candidateOf(program: Program, node: For | Comprehension, taken: Set<string>): Candidate | undefined {
  const scan = scanOf(node);
  const match = scan && firstMatch(program, scan);
  if (!scan || !match || !isReadable(match, program, scan)) return undefined;
  if (node.kind === "For" && scan.names.some((name) => isReadOutside(program, name, node))) return undefined;
  const source = sourceOf(program, scan);
  if (source.condition && !takesCondition(scan)) return undefined;
  if (typeOf(program, scan.iter).name === "iterator" && scan.iter.kind === "Name") return undefined;
  const place = tablePlace(program, scan, source.iter, match);
  if (!place) return undefined;
  const table = freshName(program, "matching", taken);
  taken.add(table);
  const target = program.text(scan.target);
  const kept = scan.target.kind === "Name" || target.startsWith("(") ? target : `(${target})`;
  const edit = insertBefore(program, place, [
    `${table} = {}`,
    `for ${target} in ${source.text}:`,
    `    ${table}.setdefault(${match.key}, []).append(${kept})`,
  ]);
  return (
    edit && {
      span: node,
      edits: [edit, replace(scan.iter, `${table}.get(${match.probe}, ())`), ...conditionEdit(scan, source)],
    }
  );
}

export const nestedJoin: Rewrite = {
  rule: "rewrite/nested-join",
  gain: "asymptotic",
  title: {
    "pt-BR": "Laço dentro de laço à procura de iguais vira tabela",
    en: "A loop within a loop in search of equals becomes a table",
  },
  why: {
    "pt-BR":
      "Para cada elemento de fora, o laço de dentro percorre tudo só para achar os que casam. Uma tabela por chave dá logo esses, na mesma ordem: n + m passos em vez de n vezes m.",
    en: "For each outer element the inner loop goes through everything to find those that match. A table by key gives just those, in the same order: n + m steps instead of n times m.",
  },
  safety: {
    "pt-BR":
      "A lista de dentro não muda, as chaves podem entrar em um dicionário e a condição continua lá. Em somas de números de ponto flutuante o verificador procura arredondamentos.",
    en: "The inner list does not change, its keys can be in a dict, and the condition stays. With sums of floating-point numbers the verifier looks for rounding.",
  },
  bad: "def has_pair(values, target):\n    for i in range(len(values)):\n        for j in range(i + 1, len(values)):\n            if values[i] + values[j] == target:\n                return True\n    return False\n",
  good: "def has_pair(values, target):\n    matching = {}\n    for j in range(len(values)):\n        matching.setdefault(values[j], []).append(j)\n    for i in range(len(values)):\n        for j in matching.get(target - values[i], ()):\n            if i + 1 <= j and values[i] + values[j] == target:\n                return True\n    return False\n",
  find: (program) => {
    const taken = new Set<string>();
    return [...findAll(program.module, "For"), ...findAll(program.module, "comprehension")]
      .toSorted((left, right) => left.start - right.start)
      .flatMap((node) => candidateOf(program, node, taken) ?? []);
  },
};
