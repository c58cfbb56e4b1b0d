import type { Call, Subscript } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isBuiltin, type Program, replace } from "../program/program";
import { integer } from "../program/shapes";
import type { Candidate, Rewrite } from "./rewrite";

/** Picking this many is faster than sorting everything. */
const most = 10;

type Sorting = { call: Call; descends: boolean; key: string | undefined; text: string };

function sortingOf(program: Program, { value }: Subscript): Sorting | undefined {
  if (value.kind !== "Call" || value.func.kind !== "Name" || value.func.id !== "sorted") return undefined;
  const [of, second] = value.args;
  if (!of || second || of.kind === "Starred" || of.kind === "List" || of.kind === "Tuple") return undefined;
  const reverse = value.keywords.find(({ arg }) => arg === "reverse")?.value;
  const key = value.keywords.find(({ arg }) => arg === "key")?.value;
  const known = value.keywords.every(({ arg }) => arg === "reverse" || arg === "key");
  const isConstant = !reverse || (reverse.kind === "Constant" && reverse.type === "bool");
  if (!known || !isConstant || !isBuiltin(program, value.func)) return undefined;
  const descends = reverse !== undefined && program.text(reverse) === "True";
  return { call: value, descends, key: key && program.text(key), text: program.text(of) };
}

/** How many of the first are asked for, and what follows the call. */
function picked({ slice }: Subscript): { count: number; last: boolean; tail: string } | undefined {
  if (slice.kind !== "Slice") {
    const index = integer(slice);
    return index === 0 || index === -1 ? { count: 1, last: index === -1, tail: "[0]" } : undefined;
  }
  const count = integer(slice.upper);
  const isHead = (!slice.lower || integer(slice.lower) === 0) && !slice.step;
  return isHead && count !== undefined && count > 0 && count <= most
    ? { count, last: false, tail: "" }
    : undefined;
}

function candidateOf(program: Program, subscript: Subscript): Candidate[] {
  const sorting = sortingOf(program, subscript);
  const pick = picked(subscript);
  // The last of those with equal keys is not the first of them.
  if (!sorting || !pick || (pick.last && sorting.key)) return [];
  const choose = sorting.descends === pick.last ? "nsmallest" : "nlargest";
  const key = sorting.key ? `, key=${sorting.key}` : "";
  const text = `heapq.${choose}(${pick.count}, ${sorting.text}${key})${pick.tail}`;
  return [{ span: subscript, edits: [replace(subscript, text)], imports: ["import heapq"] }];
}

export const sortedFirst: Rewrite = {
  rule: "rewrite/sorted-first",
  gain: "asymptotic",
  title: { "pt-BR": "O menor sem ordenar tudo", en: "The smallest without sorting all" },
  why: {
    "pt-BR":
      "Ordenar n elementos para usar o primeiro, o último ou alguns custa n log n. Procurar só esses custa uma passada.",
    en: "Sorting n elements to use the first, the last or a few costs n log n. Looking for just those costs one pass.",
  },
  safety: {
    "pt-BR":
      "`heapq.nsmallest` e `nlargest` dão os mesmos elementos, na mesma ordem, também com chaves iguais e com nenhum elemento.",
    en: "`heapq.nsmallest` and `nlargest` give the same elements in the same order, with equal keys and with no elements as well.",
  },
  bad: "def shortest(words):\n    return sorted(words, key=len)[0]\n",
  good: "import heapq\ndef shortest(words):\n    return heapq.nsmallest(1, words, key=len)[0]\n",
  find: (program) =>
    findAll(program.module, "Subscript").flatMap((subscript) => candidateOf(program, subscript)),
};
