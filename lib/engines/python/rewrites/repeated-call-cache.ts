import type { Call, FunctionDef, Name } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isInvariant, isStable } from "../program/effects";
import type { Program } from "../program/program";
import { bindingsOf, scopeOfName } from "../program/scope";
import { cached, callsOf } from "./function-cache";
import { repeatingRegions } from "./hoist";
import type { Rewrite } from "./rewrite";

/** Whether a variable takes the same values again each time the loop around its own loop goes round. */
function comesAgain(program: Program, name: Name): boolean {
  const scope = scopeOfName(program.scopeOf(name), name.id);
  const [binding, ...more] = scope ? bindingsOf(scope, name.id) : [];
  const loop = binding && program.parentOf(binding.node);
  if (binding?.kind !== "loop" || more.length > 0 || (loop?.kind !== "For" && loop?.kind !== "comprehension"))
    return false;
  const [around] = repeatingRegions(program, loop.iter);
  return around !== undefined && isInvariant(program, loop.iter, around);
}

/** Whether a call is made with the same arguments again and again: each is a variable of an inner loop, or does not change. */
function isRepeated(program: Program, call: Call): boolean {
  const regions = repeatingRegions(program, call);
  const names = call.args.flatMap((argument) => findAll(argument, "Name"));
  const outermost = regions.at(-1);
  return (
    regions.length > 1 &&
    outermost !== undefined &&
    names.length > 0 &&
    names.every((name) => comesAgain(program, name) || isStable(program, name, outermost))
  );
}

const hasLoop = (definition: FunctionDef): boolean =>
  (["For", "While", "ListComp", "GeneratorExp"] as const).some(
    (kind) => findAll(definition, kind).length > 0,
  );

/** Whether a function with work to save is called with the same arguments again and again. */
const repeats = (program: Program, definition: FunctionDef): boolean =>
  hasLoop(definition) &&
  callsOf(program, definition).some(
    (call) => (call.start < definition.start || call.end > definition.end) && isRepeated(program, call),
  );

export const repeatedCallCache: Rewrite = {
  rule: "rewrite/repeated-call-cache",
  gain: "asymptotic",
  title: {
    "pt-BR": "Uma função que é chamada de novo com o mesmo valor",
    en: "A function that is called again with the same value",
  },
  why: {
    "pt-BR":
      "No laço de dentro, a função recebe os mesmos argumentos a cada volta do laço de fora. Com memória, cada um é resolvido uma vez.",
    en: "In the inner loop the function gets the same arguments each time the outer one goes round. With a memory each is worked out once.",
  },
  safety: {
    "pt-BR": "A função só calcula: nada muda fora dela, e seus argumentos servem de chave.",
    en: "The function only computes: it changes nothing outside, and its arguments can be keys.",
  },
  bad: "def weight(k):\n    return sum(int(digit) for digit in str(k))\n\n\ndef pairs(n):\n    count = 0\n    for i in range(n):\n        for j in range(n):\n            if weight(j) == i:\n                count += 1\n    return count\n",
  good: "import functools\n@functools.lru_cache(maxsize=None, typed=True)\ndef weight(k):\n    return sum(int(digit) for digit in str(k))\n\n\ndef pairs(n):\n    count = 0\n    for i in range(n):\n        for j in range(n):\n            if weight(j) == i:\n                count += 1\n    return count\n",
  find: (program) =>
    findAll(program.module, "FunctionDef").flatMap((definition) =>
      repeats(program, definition) ? cached(program, definition) : [],
    ),
};
