import type { Comprehension, Expr, GeneratorExp, ListComp, Name } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isInvariant, isPure } from "../program/effects";
import { operand, type Program, replace } from "../program/program";
import { isNamed, methodCall } from "../program/shapes";
import { typeOf } from "../program/types";
import { type Defined, define } from "./define";
import type { Candidate, Rewrite } from "./rewrite";

/** For a variable that may also be a list of texts. */
const translating = (program: Program): Defined =>
  define(
    program,
    "translated",
    (name) => `def ${name}(text, table):
    known = table if isinstance(text, str) else {}
    codes = {ord(letter): value or None for letter, value in known.items()}
    return text.translate(codes) if isinstance(text, str) else "".join(map(table.get, text))`,
  );

type Mapping = { node: GeneratorExp | ListComp; clause: Comprehension; letter: Name; text: Name };

/** What `"".join(..)` is handed: an expression of each letter of a variable. */
function mappingOf(program: Program, call: Expr): Mapping | undefined {
  const join = methodCall(call, "join");
  const [node, more] = join?.args ?? [];
  if (!join || more || (node?.kind !== "GeneratorExp" && node?.kind !== "ListComp")) return undefined;
  const [clause, another] = node.generators;
  const empty = program.text(join.owner);
  if (!clause || another || clause.isAsync || (empty !== '""' && empty !== "''")) return undefined;
  return clause.target.kind === "Name" && clause.iter.kind === "Name"
    ? { node, clause, letter: clause.target, text: clause.iter }
    : undefined;
}

/** Whether nothing but the letter decides what it becomes. */
const dependsOnLetterAlone = (program: Program, { node, clause, letter }: Mapping): boolean =>
  [node.elt, ...clause.ifs].every(
    (each) =>
      isPure(program, each) &&
      findAll(each, "Name").every((name) => name.id === letter.id || isInvariant(program, name, node)),
  );

/** A letter that is only copied costs no more than looking it up. */
const isWork = ({ node, clause, letter }: Mapping): boolean =>
  !isNamed(node.elt, letter.id) || clause.ifs.some(({ kind }) => kind !== "Name");

function candidateOf(program: Program, call: Expr): Candidate[] {
  const mapping = mappingOf(program, call);
  if (!mapping || !dependsOnLetterAlone(program, mapping) || !isWork(mapping)) return [];
  const { node, clause, letter, text } = mapping;
  const type = typeOf(program, text).name;
  if (type !== "str" && type !== "unknown") return [];
  const tests = clause.ifs.map((each) => operand(program, each)).join(" and ");
  const dropped = type === "str" ? "None" : '""';
  const value = tests ? `${operand(program, node.elt)} if ${tests} else ${dropped}` : program.text(node.elt);
  const key = type === "str" ? `ord(${letter.id})` : letter.id;
  const table = `{${key}: ${value} for ${letter.id} in set(${text.id})}`;
  if (type === "str") return [{ span: call, edits: [replace(call, `${text.id}.translate(${table})`)] }];
  const { name, definitions } = translating(program);
  return [{ span: call, edits: [replace(call, `${name}(${text.id}, ${table})`)], definitions }];
}

export const characterTable: Rewrite = {
  rule: "rewrite/character-table",
  gain: "asymptotic",
  title: { "pt-BR": "Cada letra calculada uma vez", en: "Each letter worked out once" },
  why: {
    "pt-BR":
      "Um texto tem poucas letras diferentes. Uma tabela com o que cada uma vira é feita uma vez, e o texto passa por ela em C.",
    en: "A text has few different letters. A table of what each becomes is made once, and the text goes through it in C.",
  },
  safety: {
    "pt-BR":
      "O que uma letra vira depende só dela. O verificador procura erros e valores que não são textos.",
    en: "What a letter becomes depends on it alone. The verifier looks for errors and for values that are not texts.",
  },
  bad: 'def shout(text: str):\n    return "".join([letter.upper() for letter in text if letter not in "aeiou"])\n',
  good: 'def shout(text: str):\n    return text.translate({ord(letter): letter.upper() if (letter not in "aeiou") else None for letter in set(text)})\n',
  find: (program) => findAll(program.module, "Call").flatMap((call) => candidateOf(program, call)),
};
