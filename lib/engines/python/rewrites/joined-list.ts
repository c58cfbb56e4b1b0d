import type { Call } from "../ast/nodes";
import { tokenize } from "../ast/tokenize";
import { findAll } from "../ast/walk";
import { type Program, replace } from "../program/program";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

/** Whether the first parenthesis of a text closes at its end. */
function isInParentheses(text: string): boolean {
  const tokens = tokenize(text).map((token) => token.text);
  let depth = 0;
  const closed = tokens.findIndex((token) => {
    depth += token === "(" ? 1 : token === ")" ? -1 : 0;
    return depth === 0;
  });
  return closed > 0 && tokens.slice(closed + 1).every((token) => token.trim() === "");
}

function candidateOf(program: Program, call: Call): Candidate | undefined {
  const { func, args } = call;
  const [generator, ...more] = args;
  if (func.kind !== "Attribute" || func.attr !== "join" || more.length > 0) return undefined;
  if (generator?.kind !== "GeneratorExp" || typeOf(program, func.value).name !== "str") return undefined;
  const text = program.text(generator);
  return {
    span: generator,
    edits: [replace(generator, `[${isInParentheses(text) ? text.slice(1, -1) : text}]`)],
  };
}

export const joinedList: Rewrite = {
  rule: "rewrite/joined-list",
  gain: "constant",
  title: { "pt-BR": "`join` recebe uma lista", en: "`join` is given a list" },
  why: {
    "pt-BR":
      "`join` percorre os textos duas vezes e por isso faz uma lista do gerador. Uma compreensão de lista chega pronta, sem as idas e voltas do gerador.",
    en: "`join` goes over the texts twice, and makes a list of the generator for that. A list comprehension comes ready, without the generator's comings and goings.",
  },
  safety: {
    "pt-BR": "O que é juntado é o mesmo, na mesma ordem.",
    en: "What is joined is the same, in the same order.",
  },
  bad: 'def initials(names):\n    return "".join(name[0] for name in names)\n',
  good: 'def initials(names):\n    return "".join([name[0] for name in names])\n',
  find: (program) => findAll(program.module, "Call").flatMap((call) => candidateOf(program, call) ?? []),
};
