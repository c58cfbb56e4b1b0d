import type { Call, Expr } from "../ast/nodes";
import { findAll } from "../ast/walk";
import {
  definitionPosition,
  enclosingFunction,
  enclosingLoop,
  freshName,
  type Program,
  replace,
} from "../program/program";
import { argumentsOf, isNamed, methodCall } from "../program/shapes";
import { isWithin } from "../program/unused-functions";
import type { Edit } from "../types";
import { lineReads } from "./line-reads";
import type { Candidate, Rewrite } from "./rewrite";

/** `int(input())`: one whole number on its line. */
function single(program: Program, read: Call): Expr | undefined {
  const outer = program.parentOf(read);
  const [argument] = outer?.kind === "Call" ? (argumentsOf(program, outer, "int") ?? []) : [];
  return outer?.kind === "Call" && argument === read ? outer : undefined;
}

/** `map(int, input().split())` or `[int(x) for x in input().split()]`: all numbers of a line. */
function whole(program: Program, read: Call): Expr | undefined {
  const attribute = program.parentOf(read);
  const split = attribute && program.parentOf(attribute);
  if (split?.kind !== "Call" || methodCall(split, "split")?.args.length !== 0) return undefined;
  const outer = program.parentOf(split);
  if (outer?.kind === "Call") {
    const [mapper, over] = argumentsOf(program, outer, "map") ?? [];
    return isNamed(mapper, "int") && over === split ? wrapped(program, outer) : undefined;
  }
  const list = outer && program.parentOf(outer);
  if (outer?.kind !== "comprehension" || list?.kind !== "ListComp" || list.generators.length > 1)
    return undefined;
  const [argument, ...more] = argumentsOf(program, list.elt, "int") ?? [];
  const plain = outer.target.kind === "Name" && isNamed(argument, outer.target.id) && more.length === 0;
  return plain && outer.ifs.length === 0 ? list : undefined;
}

/** A `map` together with the `list(…)` around it. */
function wrapped(program: Program, map: Call): Expr {
  const outer = program.parentOf(map);
  const [argument] = outer
    ? (argumentsOf(program, outer, "list") ?? argumentsOf(program, outer, "tuple") ?? [])
    : [];
  return outer?.kind === "Call" && argument === map ? outer : map;
}

/** How many names take the numbers of a line; undefined where that is not in the source. */
function arity(program: Program, numbers: Expr): number | undefined {
  const statement = program.parentOf(numbers);
  if (statement?.kind !== "Assign" || statement.targets.length > 1 || statement.value !== numbers)
    return undefined;
  const [target] = statement.targets;
  if (target?.kind !== "Tuple" && target?.kind !== "List") return undefined;
  return target.elts.every(({ kind }) => kind !== "Starred") ? target.elts.length : undefined;
}

function replacement(program: Program, read: Call, next: string): Edit | undefined {
  const one = single(program, read);
  if (one) return replace(one, `${next}()`);
  const numbers = whole(program, read);
  const count = numbers && arity(program, numbers);
  if (!numbers || !count) return undefined;
  return replace(
    numbers,
    Array.from({ length: count }, () => `${next}()`).join(", ") + (count === 1 ? "," : ""),
  );
}

function find(program: Program): Candidate[] {
  const reads = lineReads(program) ?? [];
  const [first] = reads;
  const tries = findAll(program.module, "Try");
  const repeats = reads.some((read) => enclosingLoop(program, read) || enclosingFunction(program, read));
  if (!first || !repeats || reads.some((read) => isWithin(read, tries))) return [];
  const next = freshName(program, "next_integer");
  const edits = reads.map((read) => replacement(program, read, next));
  if (!edits.every((edit) => edit !== undefined)) return [];
  const at = definitionPosition(program);
  const text = `${next} = map(int, sys.stdin.buffer.read().split()).__next__\n`;
  return [
    { span: first, edits: [{ span: { start: at, end: at }, text }, ...edits], imports: ["import sys"] },
  ];
}

export const readIntegersAtOnce: Rewrite = {
  rule: "rewrite/read-integers-at-once",
  gain: "constant",
  title: { "pt-BR": "Todos os inteiros são lidos de uma vez", en: "All integers are read at once" },
  why: {
    "pt-BR":
      "Onde cada linha tem um número certo de inteiros, separar e converter a entrada inteira de uma vez custa menos da metade de fazê-lo linha por linha.",
    en: "Where each line has a fixed number of integers, splitting and converting the whole input at once costs less than half of doing it line by line.",
  },
  safety: {
    "pt-BR":
      "Toda leitura é de uma quantidade de inteiros que está no código, e nada espera um erro de leitura. Uma linha com números a mais ou a menos, que falhava, passa a ser lida de outro modo.",
    en: "Every reading is of a number of integers that stands in the code, and nothing expects an error of reading. A line with too many or too few numbers, which used to fail, is read in another way.",
  },
  bad: "total = 0\nfor _ in range(int(input())):\n    a, b = map(int, input().split())\n    total += a * b\nprint(total)\n",
  good: "import sys\nnext_integer = map(int, sys.stdin.buffer.read().split()).__next__\ntotal = 0\nfor _ in range(next_integer()):\n    a, b = next_integer(), next_integer()\n    total += a * b\nprint(total)\n",
  find,
};
