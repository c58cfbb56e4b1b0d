import type { Call, Expr } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { type Program, replace } from "../program/program";
import { argumentsOf } from "../program/shapes";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

/** Conversions that an outer call makes superfluous. */
const inner: Readonly<Record<string, readonly string[]>> = {
  sorted: ["list", "tuple", "sorted"],
  set: ["list", "tuple", "sorted", "set"],
  frozenset: ["list", "tuple", "sorted", "set"],
  sum: ["list", "tuple"],
  min: ["list", "tuple", "sorted"],
  max: ["list", "tuple", "sorted"],
  list: ["list", "tuple"],
  tuple: ["list", "tuple"],
};

/** Builtins that give a new object of their own kind, for which a second copy is a waste. */
const fresh: Readonly<Record<string, readonly string[]>> = {
  list: ["sorted"],
  str: ["input", "str", "chr"],
  int: ["len", "int", "ord"],
};

const calls = (program: Program, node: Expr, names: readonly string[] = []): readonly Expr[] | undefined =>
  names.map((name) => argumentsOf(program, node, name)).find((args) => args !== undefined);

function candidateOf(program: Program, call: Call): Candidate | undefined {
  const { func } = call;
  const [argument, ...more] = func.kind === "Name" ? (argumentsOf(program, call, func.id) ?? []) : [];
  if (func.kind !== "Name" || !argument || more.length > 0) return undefined;
  const isFresh =
    (Object.hasOwn(fresh, func.id) && isOneOf(program, argument, fresh[func.id])) ||
    (func.id === "list" && argument.kind === "ListComp") ||
    (func.id === "str" && argument.kind === "JoinedStr");
  if (isFresh) return { span: call, edits: [replace(call, program.text(argument))] };
  const converted = Object.hasOwn(inner, func.id) ? calls(program, argument, inner[func.id]) : undefined;
  const [source, ...others] = converted ?? [];
  if (!source || others.length > 0 || source.kind === "GeneratorExp") return undefined;
  return { span: argument, edits: [replace(argument, program.text(source))] };
}

/** Whether an expression calls one of these builtins, or a method that gives the like. */
const isOneOf = (program: Program, node: Expr, names: readonly string[] = []): boolean =>
  node.kind === "Call" &&
  node.func.kind === "Name" &&
  names.includes(node.func.id) &&
  typeOf(program, node).name !== "unknown";

export const redundantConversion: Rewrite = {
  rule: "rewrite/redundant-conversion",
  gain: "constant",
  title: { "pt-BR": "Conversão repetida sai", en: "A repeated conversion goes" },
  why: {
    "pt-BR":
      "`list(sorted(xs))` copia uma lista que acabou de nascer; `sorted(list(xs))` e `set(list(xs))` copiam o que a função de fora percorre de qualquer modo.",
    en: "`list(sorted(xs))` copies a list that has just been made; `sorted(list(xs))` and `set(list(xs))` copy what the outer function goes over anyway.",
  },
  safety: {
    "pt-BR": "As funções são do próprio Python, e o resultado tem o mesmo tipo e os mesmos elementos.",
    en: "The functions are Python's own, and the result has the same type and elements.",
  },
  bad: "def distinct(values):\n    return list(sorted(set(list(values))))\n",
  good: "def distinct(values):\n    return sorted(set(values))\n",
  find: (program) => findAll(program.module, "Call").flatMap((call) => candidateOf(program, call) ?? []),
};
