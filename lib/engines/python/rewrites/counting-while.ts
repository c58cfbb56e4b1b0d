import type { Name, Node, Stmt, While } from "../ast/nodes";
import { findAll, walk } from "../ast/walk";
import { isInvariant } from "../program/effects";
import { lineEnd, type Program, replace, siblingOf } from "../program/program";
import { bindingsOf, scopeOfName } from "../program/scope";
import { integer, isNamed, isReadOutside } from "../program/shapes";
import type { Candidate, Rewrite } from "./rewrite";

/** The variable that a statement increases by one: `i += 1` or `i = i + 1`. */
function counter(statement: Stmt | undefined): Name | undefined {
  if (statement?.kind === "AugAssign")
    return statement.op === "+" && integer(statement.value) === 1 && statement.target.kind === "Name"
      ? statement.target
      : undefined;
  if (statement?.kind !== "Assign" || statement.targets.length > 1) return undefined;
  const [target] = statement.targets;
  const { value } = statement;
  const isStep = value.kind === "BinOp" && value.op === "+" && integer(value.right) === 1;
  return target?.kind === "Name" && isStep && isNamed(value.left, target.id) ? target : undefined;
}

/** Whether a `continue` of this very loop would skip the step at its end. */
function continues(loop: While): boolean {
  let found = false;
  const enter = (node: Node) => {
    if (node.kind === "Continue") found = true;
    return node.kind !== "For" && node.kind !== "While" && node.kind !== "FunctionDef";
  };
  for (const statement of loop.body) walk(statement, enter);
  return found;
}

function limit(program: Program, loop: While, name: string): string | undefined {
  const { test } = loop;
  if (test.kind !== "Compare" || test.ops.length > 1 || !isNamed(test.left, name)) return undefined;
  const [end] = test.comparators;
  if (!end || !isInvariant(program, end, loop)) return undefined;
  if (test.ops[0] === "<") return program.text(end);
  if (test.ops[0] !== "<=") return undefined;
  const whole = integer(end);
  return whole === undefined ? `${program.text(end)} + 1` : String(whole + 1);
}

function candidateOf(program: Program, loop: While): Candidate | undefined {
  const step = loop.body.at(-1);
  const name = counter(step);
  const first = siblingOf(program, loop, -1);
  const previous = loop.body.at(-2);
  if (!step || !name || !previous || first?.kind !== "Assign" || loop.orelse.length > 0 || continues(loop))
    return undefined;
  const [target, ...more] = first.targets;
  const start = integer(first.value);
  const scope = scopeOfName(program.scopeOf(name), name.id);
  if (!scope || !isNamed(target, name.id) || more.length > 0 || start === undefined) return undefined;
  const bound = bindingsOf(scope, name.id).filter(
    ({ node }) => loop.start <= node.start && node.end <= loop.end,
  );
  const end = limit(program, loop, name.id);
  const reads = name.kind === "Name" && isReadOutside(program, name, loop);
  if (bound.length !== 1 || end === undefined || reads || scope !== program.scopeOf(loop)) return undefined;
  const span = { start: first.start, end: loop.test.end };
  const between = program.source.slice(first.end, loop.start);
  const separate =
    !/[;#]/.test(between) && !/[;#]/.test(program.source.slice(previous.end, lineEnd(program, step)));
  const parenthesis = /^\s*\)/.test(program.source.slice(loop.test.end)) ? undefined : end;
  if (!separate || parenthesis === undefined) return undefined;
  const from = start === 0 ? "" : `${start}, `;
  return {
    span,
    edits: [
      replace(span, `for ${name.id} in range(${from}${end})`),
      replace({ start: previous.end, end: step.end }, ""),
    ],
  };
}

export const countingWhile: Rewrite = {
  rule: "rewrite/counting-while",
  gain: "constant",
  title: { "pt-BR": "Contagem com `while` vira `for`", en: "Counting with `while` becomes `for`" },
  why: {
    "pt-BR":
      "Um `while` compara e soma em instruções do Python a cada volta. `range` faz as duas coisas dentro do interpretador.",
    en: "A `while` compares and adds in Python's instructions at each turn. `range` does both inside the interpreter.",
  },
  safety: {
    "pt-BR":
      "A variável só muda no fim do laço, nenhum `continue` pula a soma, o limite não muda e a variável não é lida depois.",
    en: "The variable changes at the end of the loop alone, no `continue` skips the step, the limit does not change, and the variable is not read afterwards.",
  },
  bad: "def total(n):\n    result = 0\n    i = 0\n    while i < n:\n        result += i * i\n        i += 1\n    return result\n",
  good: "def total(n):\n    result = 0\n    for i in range(n):\n        result += i * i\n    return result\n",
  find: (program) => findAll(program.module, "While").flatMap((loop) => candidateOf(program, loop) ?? []),
};
