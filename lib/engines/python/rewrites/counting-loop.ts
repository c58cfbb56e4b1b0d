import type { Compare, Expr, For } from "../ast/nodes";
import { findAll, walk } from "../ast/walk";
import { isPure } from "../program/effects";
import { operand, type Program, replace } from "../program/program";
import { integer, isNamed, isReadOutside, mentions, onlyOf } from "../program/shapes";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

type Tally = { name: string; test: Expr };

/** `if test: n += 1`, the only thing that a loop does. */
function tally(loop: For): Tally | undefined {
  const branch = onlyOf(loop.body);
  if (branch?.kind !== "If" || branch.orelse.length > 0) return undefined;
  const step = onlyOf(branch.body);
  if (step?.kind !== "AugAssign" || step.op !== "+" || step.target.kind !== "Name") return undefined;
  return integer(step.value) === 1 ? { name: step.target.id, test: branch.test } : undefined;
}

/** What each element is compared with, of `x == y` where `x` is the element. */
function sought(program: Program, test: Expr, element: string): string | undefined {
  if (test.kind !== "Compare" || test.ops.length > 1 || test.ops[0] !== "==") return undefined;
  const [left, right] = [test.left, (test as Compare).comparators[0]];
  if (!right) return undefined;
  const value = isNamed(left, element) ? right : isNamed(right, element) ? left : undefined;
  return value && isPure(program, value) && !mentions(value, element) ? program.text(value) : undefined;
}

/** Whether `count` asks the same: of an element of a list or tuple, or of one character of a text. */
function hasCount(program: Program, iter: Expr, value: Expr | undefined): boolean {
  const { name } = typeOf(program, iter);
  const isCharacter =
    value?.kind === "Constant" && value.type === "str" && /^(['"])[^\\]\1$/.test(value.text);
  return name === "list" || name === "tuple" || (name === "str" && isCharacter);
}

const parallel = (test: Expr): Expr | undefined =>
  test.kind === "Compare"
    ? [test.left, ...test.comparators].find(({ kind }) => kind === "Constant")
    : undefined;

/** Conditions that bind names or wait cannot move into a generator. */
function isOdd(test: Expr): boolean {
  let odd = false;
  walk(test, ({ kind }) => {
    odd ||= ["NamedExpr", "Await", "Yield", "YieldFrom", "Lambda"].includes(kind);
  });
  return odd;
}

function candidateOf(program: Program, loop: For): Candidate | undefined {
  const found = tally(loop);
  const { target, iter } = loop;
  if (!found || target.kind !== "Name" || loop.orelse.length > 0 || loop.isAsync || isOdd(found.test))
    return undefined;
  const { name, test } = found;
  const mixed = mentions(test, name) || mentions(iter, name) || target.id === name;
  if (mixed || isReadOutside(program, target, loop) || /[#;]/.test(program.text(loop))) return undefined;
  const value = sought(program, test, target.id);
  const counted = value !== undefined && hasCount(program, iter, parallel(test));
  const text = counted
    ? `${name} += ${operand(program, iter)}.count(${value})`
    : `${name} += sum([1 for ${target.id} in ${program.text(iter)} if ${program.text(test)}])`;
  if (!counted && ["IfExp", "Tuple"].includes(iter.kind)) return undefined;
  return program.scopeOf(loop).node.kind === "ClassDef"
    ? undefined
    : { span: loop, edits: [replace(loop, text)] };
}

export const countingLoop: Rewrite = {
  rule: "rewrite/counting-loop",
  gain: "constant",
  title: {
    "pt-BR": "Um laço que conta vira `count` ou `sum`",
    en: "A loop that counts becomes `count` or `sum`",
  },
  why: {
    "pt-BR":
      "Contar elemento por elemento executa várias instruções a cada volta. `count` faz isso dentro do interpretador; `sum` com uma compreensão poupa a soma.",
    en: "Counting one by one runs several instructions at each turn. `count` does it inside the interpreter; `sum` of a comprehension saves the adding.",
  },
  safety: {
    "pt-BR":
      "O laço só conta, e sua variável não é usada depois. `count` só entra onde a sequência é uma lista, uma tupla ou, para um caractere, um texto.",
    en: "The loop only counts, and its variable is not used afterwards. `count` comes in only where the sequence is a list, a tuple or, for one character, a text.",
  },
  bad: 'def commas(text: str):\n    found = 0\n    for character in text:\n        if character == ",":\n            found += 1\n    return found\n',
  good: 'def commas(text: str):\n    found = 0\n    found += text.count(",")\n    return found\n',
  find: (program) => findAll(program.module, "For").flatMap((loop) => candidateOf(program, loop) ?? []),
};
