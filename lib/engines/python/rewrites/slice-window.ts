import type { Compare, Expr, Subscript } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { type Program, replace } from "../program/program";
import { integer, lengthOf } from "../program/shapes";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

/** Whether an expression is the length of another: `len(t)`, a variable bound to it, or the number for a text in the source. */
function isLengthOf(program: Program, expression: Expr, text: Expr): boolean {
  if (text.kind === "Name") return lengthOf(program, expression)?.id === text.id;
  const isPlain = text.kind === "Constant" && /^(["'])[^\\'"]+\1$/.test(text.text);
  return isPlain && integer(expression) === text.text.length - 2;
}

/** Where a slice of that length begins; undefined where the slice has another one. */
function windowStart(program: Program, { slice }: Subscript, text: Expr): string | undefined {
  if (slice.kind !== "Slice" || slice.step || !slice.upper) return undefined;
  const { lower, upper } = slice;
  if (!lower) return isLengthOf(program, upper, text) ? "" : undefined;
  if (upper.kind !== "BinOp" || upper.op !== "+") return undefined;
  const start = program.text(lower);
  const [base, length] =
    program.text(upper.left) === start ? [upper.left, upper.right] : [upper.right, upper.left];
  return program.text(base) === start && isLengthOf(program, length, text) ? `, ${start}` : undefined;
}

function candidateOf(program: Program, compare: Compare): Candidate[] {
  const [operator, more] = compare.ops;
  const [right] = compare.comparators;
  if (more || !right || (operator !== "==" && operator !== "!=")) return [];
  const sides = [
    [compare.left, right],
    [right, compare.left],
  ] as const;
  for (const [piece, text] of sides) {
    if (piece.kind !== "Subscript" || piece.value.kind !== "Name") continue;
    const types = [typeOf(program, piece.value).name, typeOf(program, text).name];
    const start = windowStart(program, piece, text);
    if (start === undefined || !types.every((type) => type === "str" || type === "unknown")) continue;
    const test = `${program.text(piece.value)}.startswith(${program.text(text)}${start})`;
    const answer = operator === "==" ? test : `(not ${test})`;
    return [{ span: compare, edits: [replace(compare, answer)] }];
  }
  return [];
}

export const sliceWindow: Rewrite = {
  rule: "rewrite/slice-window",
  gain: "constant",
  title: { "pt-BR": "Comparar sem copiar o pedaço", en: "Comparing without copying the slice" },
  why: {
    "pt-BR":
      "`s[i:i + len(t)] == t` copia um pedaço do texto só para compará-lo. `s.startswith(t, i)` compara no lugar e para na primeira diferença.",
    en: "`s[i:i + len(t)] == t` copies a piece of the text just to compare it. `s.startswith(t, i)` compares in place and stops at the first difference.",
  },
  safety: {
    "pt-BR":
      "Os dois são textos, e o pedaço tem o comprimento do outro. O verificador procura listas e posições negativas.",
    en: "Both are texts, and the slice is as long as the other. The verifier looks for lists and negative positions.",
  },
  bad: "def occurrences(text, word):\n    count = 0\n    for i in range(len(text)):\n        if text[i:i + len(word)] == word:\n            count += 1\n    return count\n",
  good: "def occurrences(text, word):\n    count = 0\n    for i in range(len(text)):\n        if text.startswith(word, i):\n            count += 1\n    return count\n",
  find: (program) => findAll(program.module, "Compare").flatMap((compare) => candidateOf(program, compare)),
};
