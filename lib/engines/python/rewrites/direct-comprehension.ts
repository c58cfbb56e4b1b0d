import type { Call } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { type Program, replace } from "../program/program";
import { argumentsOf } from "../program/shapes";
import type { Candidate, Rewrite } from "./rewrite";

function candidateOf(program: Program, call: Call): Candidate | undefined {
  const pairs = argumentsOf(program, call, "dict");
  const [made, ...more] = pairs ?? argumentsOf(program, call, "set") ?? [];
  if (more.length > 0 || (made?.kind !== "ListComp" && made?.kind !== "GeneratorExp")) return undefined;
  const { elt, generators } = made;
  const loops = program.text({ start: elt.end, end: generators.at(-1)?.end ?? elt.end });
  const inner = program.text(made);
  const tail = loops.startsWith(")") ? loops.slice(1) : loops;
  if (inner.includes("#") || !/^\s+(?:async\s+)?for\b/.test(tail)) return undefined;
  const close = closing(program, made.end, generators.at(-1)?.end ?? made.end);
  if (!pairs) return { span: call, edits: [replace(call, `{${program.text(elt)}${tail}${close}}`)] };
  const [key, value, ...others] = elt.kind === "Tuple" || elt.kind === "List" ? elt.elts : [];
  if (!key || !value || others.length > 0 || key.kind === "Starred" || value.kind === "Starred")
    return undefined;
  return {
    span: call,
    edits: [replace(call, `{${program.text(key)}: ${program.text(value)}${tail}${close}}`)],
  };
}

/** Parentheses around the last condition, which are no part of its span. */
const closing = (program: Program, end: number, last: number): string =>
  program
    .text({ start: last, end })
    .replace(/[\])]$/, "")
    .trim();

export const directComprehension: Rewrite = {
  rule: "rewrite/direct-comprehension",
  gain: "constant",
  title: {
    "pt-BR": "Dicionário ou conjunto por compreensão própria",
    en: "A dict or set by its own comprehension",
  },
  why: {
    "pt-BR":
      "`dict([(k, v) for …])` monta uma lista de tuplas só para desmontá-la. `{k: v for …}` guarda cada par direto.",
    en: "`dict([(k, v) for …])` builds a list of tuples only to take it apart. `{k: v for …}` stores each pair directly.",
  },
  safety: {
    "pt-BR": "Os pares estão escritos no código, e `dict` e `set` são os do próprio Python.",
    en: "The pairs stand in the code, and `dict` and `set` are Python's own.",
  },
  bad: "def lengths(words):\n    return dict([(word, len(word)) for word in words])\n",
  good: "def lengths(words):\n    return {word: len(word) for word in words}\n",
  find: (program) => findAll(program.module, "Call").flatMap((call) => candidateOf(program, call) ?? []),
};
