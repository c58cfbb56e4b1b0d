import type { Call, Expr, Lambda } from "../ast/nodes";
import { findAll, walk } from "../ast/walk";
import { type Program, replace } from "../program/program";
import { argumentsOf } from "../program/shapes";
import type { Candidate, Rewrite } from "./rewrite";

/** The one parameter of a lambda; undefined where it takes more, or has a default. */
function parameterOf({ args: { parameters } }: Lambda): string | undefined {
  const [first, ...more] = parameters;
  return first && more.length === 0 && first.parameter === "ordinary" && !first.default
    ? first.name
    : undefined;
}

const isOdd = (body: Expr): boolean => {
  let odd = false;
  walk(body, ({ kind }) => {
    odd ||= ["Lambda", "NamedExpr", "Yield", "YieldFrom", "Await"].includes(kind);
  });
  return odd;
};

const inParentheses = (program: Program, node: Expr): string =>
  ["Tuple", "IfExp", "Lambda"].includes(node.kind) && !program.text(node).startsWith("(")
    ? `(${program.text(node)})`
    : program.text(node);

/** `list(map(lambda x: …, xs))` and `list(filter(lambda x: …, xs))`, with one iterable. */
function candidateOf(program: Program, call: Call): Candidate | undefined {
  const [inner, ...more] = argumentsOf(program, call, "list") ?? [];
  if (!inner || more.length > 0) return undefined;
  const mapped = argumentsOf(program, inner, "map");
  const [lambda, iterable, ...others] = mapped ?? argumentsOf(program, inner, "filter") ?? [];
  if (lambda?.kind !== "Lambda" || !iterable || others.length > 0 || isOdd(lambda.body)) return undefined;
  const name = parameterOf(lambda);
  if (!name || program.scopeOf(call).node.kind === "ClassDef") return undefined;
  const loop = `for ${name} in ${inParentheses(program, iterable)}`;
  const body = inParentheses(program, lambda.body);
  return {
    span: call,
    edits: [replace(call, mapped ? `[${body} ${loop}]` : `[${name} ${loop} if ${body}]`)],
  };
}

export const comprehensionForLambda: Rewrite = {
  rule: "rewrite/comprehension-for-lambda",
  gain: "constant",
  title: {
    "pt-BR": "Compreensão no lugar de `map` com `lambda`",
    en: "A comprehension in place of `map` with a `lambda`",
  },
  why: {
    "pt-BR":
      "`map` e `filter` com uma `lambda` chamam uma função do Python para cada elemento. A compreensão calcula a mesma expressão sem a chamada.",
    en: "`map` and `filter` with a `lambda` call a Python function for each element. A comprehension computes the same expression without the call.",
  },
  safety: {
    "pt-BR": "A `lambda` tem um parâmetro, e o resultado já era uma lista.",
    en: "The `lambda` has one parameter, and the result was a list already.",
  },
  bad: "def evens(values):\n    return list(filter(lambda value: value % 2 == 0, values))\n",
  good: "def evens(values):\n    return [value for value in values if value % 2 == 0]\n",
  find: (program) => findAll(program.module, "Call").flatMap((call) => candidateOf(program, call) ?? []),
};
