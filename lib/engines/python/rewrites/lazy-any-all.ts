import type { Call } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isPure } from "../program/effects";
import { type Program, replace } from "../program/program";
import { argumentsOf } from "../program/shapes";
import type { Candidate, Rewrite } from "./rewrite";

function candidateOf(program: Program, call: Call): Candidate | undefined {
  const [list, ...more] = argumentsOf(program, call, "any") ?? argumentsOf(program, call, "all") ?? [];
  if (list?.kind !== "ListComp" || more.length > 0 || !isPure(program, list)) return undefined;
  const inner = program.text(list).slice(1, -1).trim();
  return { span: list, edits: [replace(list, inner)] };
}

export const lazyAnyAll: Rewrite = {
  rule: "rewrite/lazy-any-all",
  gain: "asymptotic",
  title: {
    "pt-BR": "`any` e `all` param no primeiro que decide",
    en: "`any` and `all` stop at the first that decides",
  },
  why: {
    "pt-BR":
      "Com uma lista entre colchetes, todos os testes são feitos antes de `any` olhar o primeiro. Com um gerador, o resto nem é avaliado.",
    en: "With a list in brackets all tests are done before `any` looks at the first. With a generator the rest is not even evaluated.",
  },
  safety: {
    "pt-BR": "Os testes não têm efeitos. O verificador procura um teste que falha depois do que decide.",
    en: "The tests have no effects. The verifier looks for a test that fails behind the one that decides.",
  },
  bad: "def has_negative(values):\n    return any([value < 0 for value in values])\n",
  good: "def has_negative(values):\n    return any(value < 0 for value in values)\n",
  find: (program) => findAll(program.module, "Call").flatMap((call) => candidateOf(program, call) ?? []),
};
