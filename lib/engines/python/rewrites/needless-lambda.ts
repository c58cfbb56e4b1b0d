import type { Lambda, Node } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { type Program, replace } from "../program/program";
import { argumentsOf, isNamed } from "../program/shapes";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

/** Methods of texts that take nothing else. */
const textMethods = new Set(["lower", "upper", "strip", "casefold", "swapcase", "title"]);

/** The function that a lambda hands its one argument on to: `f` of `lambda x: f(x)`, `d.__getitem__` of `lambda x: d[x]`. */
function handedOn(program: Program, { args: { parameters }, body }: Lambda): string | undefined {
  const [first, ...more] = parameters;
  if (!first || more.length > 0 || first.parameter !== "ordinary" || first.default) return undefined;
  if (body.kind === "Subscript" && body.value.kind === "Name" && isNamed(body.slice, first.name)) {
    const { name } = typeOf(program, body.value);
    return body.value.id !== first.name && (name === "dict" || name === "list")
      ? `${body.value.id}.__getitem__`
      : undefined;
  }
  if (body.kind !== "Call" || body.keywords.length > 0) return undefined;
  const { func, args } = body;
  if (func.kind === "Name" && args.length === 1 && isNamed(args[0], first.name))
    return func.id === first.name ? undefined : func.id;
  const isMethod = func.kind === "Attribute" && isNamed(func.value, first.name) && args.length === 0;
  return isMethod && textMethods.has(func.attr) ? `str.${func.attr}` : undefined;
}

/** Whether the function is called for each element, right here: a key, or what `map` and `filter` are given. */
function isApplied(program: Program, lambda: Lambda): boolean {
  const parent: Node | undefined = program.parentOf(lambda);
  if (parent?.kind === "keyword") return parent.arg === "key";
  if (parent?.kind !== "Call") return false;
  const args = argumentsOf(program, parent, "map") ?? argumentsOf(program, parent, "filter") ?? [];
  return args[0] === lambda;
}

function candidateOf(program: Program, lambda: Lambda): Candidate | undefined {
  const text = isApplied(program, lambda) ? handedOn(program, lambda) : undefined;
  return text ? { span: lambda, edits: [replace(lambda, text)] } : undefined;
}

export const needlessLambda: Rewrite = {
  rule: "rewrite/needless-lambda",
  gain: "constant",
  title: {
    "pt-BR": "A função vai sem a `lambda` em volta",
    en: "The function goes without the `lambda` around it",
  },
  why: {
    "pt-BR":
      "`key=lambda x: ordem[x]` chama uma função do Python só para chamar outra. `ordem.__getitem__` é chamada direto pelo interpretador.",
    en: "`key=lambda x: order[x]` calls a Python function only to call another. `order.__getitem__` is called right by the interpreter.",
  },
  safety: {
    "pt-BR":
      "A `lambda` só entrega seu argumento, e é usada na mesma hora. O verificador procura textos misturados com outros tipos.",
    en: "The `lambda` only hands its argument on, and is used right away. The verifier looks for texts mixed with other types.",
  },
  bad: 'def sizes(words):\n    order = {"small": 0, "large": 1}\n    return sorted(words, key=lambda word: order[word])\n',
  good: 'def sizes(words):\n    order = {"small": 0, "large": 1}\n    return sorted(words, key=order.__getitem__)\n',
  find: (program) =>
    findAll(program.module, "Lambda").flatMap((lambda) => candidateOf(program, lambda) ?? []),
};
