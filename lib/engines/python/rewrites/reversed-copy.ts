import type { Call } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { operand, type Program, replace } from "../program/program";
import { argumentsOf } from "../program/shapes";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

/** `xs` of `reversed(xs)`. */
const reversedOf = (program: Program, node: Call["args"][number] | undefined) => {
  const [sequence, ...more] = node ? (argumentsOf(program, node, "reversed") ?? []) : [];
  return more.length === 0 ? sequence : undefined;
};

function candidateOf(program: Program, call: Call): Candidate | undefined {
  const [listed] = argumentsOf(program, call, "list") ?? [];
  const joins =
    call.func.kind === "Attribute" && call.func.attr === "join" && program.text(call.func.value).length === 2;
  const sequence = reversedOf(program, joins ? call.args[0] : listed);
  if (!sequence || call.args.length !== 1) return undefined;
  const { name } = typeOf(program, sequence);
  if (name !== (joins ? "str" : "list")) return undefined;
  return { span: call, edits: [replace(call, `${operand(program, sequence)}[::-1]`)] };
}

export const reversedCopy: Rewrite = {
  rule: "rewrite/reversed-copy",
  gain: "constant",
  title: { "pt-BR": "Cópia invertida por fatia", en: "A reversed copy by a slice" },
  why: {
    "pt-BR":
      '`list(reversed(xs))` e `"".join(reversed(s))` passam por um iterador. `[::-1]` copia de trás para a frente de uma vez.',
    en: '`list(reversed(xs))` and `"".join(reversed(s))` go through an iterator. `[::-1]` copies backwards at once.',
  },
  safety: {
    "pt-BR": "A sequência é mesmo uma lista (ou um texto, para `join`).",
    en: "The sequence is a list indeed (or a text, for `join`).",
  },
  bad: 'def mirrored(text: str):\n    return "".join(reversed(text))\n',
  good: "def mirrored(text: str):\n    return text[::-1]\n",
  find: (program) => findAll(program.module, "Call").flatMap((call) => candidateOf(program, call) ?? []),
};
