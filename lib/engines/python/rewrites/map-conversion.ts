import type { GeneratorExp, ListComp } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isBuiltin, type Program, replace } from "../program/program";
import { isNamed } from "../program/shapes";
import type { Candidate, Rewrite } from "./rewrite";

/** Functions of one argument that `map` calls without a frame of Python. */
const conversions = new Set([
  "int",
  "str",
  "float",
  "ord",
  "chr",
  "len",
  "abs",
  "bool",
  "list",
  "tuple",
  "set",
  "sorted",
]);

/** What Python 3.11 and later call without a detour in a list comprehension. */
const quickInLists = new Set(["str", "tuple", "len"]);

/** Functions that take any iterable and go over it once. */
const consumers = new Set(["sum", "min", "max", "sorted", "set", "list", "tuple", "frozenset", "any", "all"]);

/** `int` and `xs` of `[int(x) for x in xs]`. */
function conversion(program: Program, { kind, elt, generators }: ListComp | GeneratorExp) {
  const [generator, ...more] = generators;
  if (!generator || more.length > 0 || generator.ifs.length > 0 || generator.isAsync) return undefined;
  const { target, iter } = generator;
  if (target.kind !== "Name" || elt.kind !== "Call" || elt.func.kind !== "Name") return undefined;
  const [argument, ...others] = elt.args;
  const direct = isNamed(argument, target.id) && others.length === 0 && elt.keywords.length === 0;
  const isQuick = quickInLists.has(elt.func.id) && kind === "ListComp";
  if (!direct || isQuick || !conversions.has(elt.func.id) || !isBuiltin(program, elt.func)) return undefined;
  return `map(${elt.func.id}, ${program.text(iter)})`;
}

/** Whether the list is only gone over, by a builtin or a method `join`. */
function isConsumed(program: Program, node: ListComp | GeneratorExp): boolean {
  const parent = program.parentOf(node);
  if (parent?.kind !== "Call" || parent.args[0] !== node) return false;
  const { func, args } = parent;
  if (func.kind === "Attribute") return func.attr === "join";
  return func.kind === "Name" && consumers.has(func.id) && isBuiltin(program, func) && args.length === 1;
}

function candidateOf(program: Program, node: ListComp | GeneratorExp): Candidate | undefined {
  const text = conversion(program, node);
  const consumed = isConsumed(program, node);
  if (!text || (node.kind === "GeneratorExp" && !consumed)) return undefined;
  return { span: node, edits: [replace(node, consumed ? text : `list(${text})`)] };
}

export const mapConversion: Rewrite = {
  rule: "rewrite/map-conversion",
  gain: "constant",
  title: { "pt-BR": "Conversão de cada elemento por `map`", en: "Each element converted by `map`" },
  why: {
    "pt-BR":
      "`[int(x) for x in xs]` executa várias instruções por elemento; `map(int, xs)` chama a função direto do interpretador.",
    en: "`[int(x) for x in xs]` runs several instructions for each element; `map(int, xs)` calls the function right from the interpreter.",
  },
  safety: {
    "pt-BR":
      "A função é do próprio Python e recebe só o elemento. O resultado continua uma lista onde era uma.",
    en: "The function is Python's own and takes the element alone. The result is still a list where it was one.",
  },
  bad: "def read(line):\n    return [int(x) for x in line.split()]\n",
  good: "def read(line):\n    return list(map(int, line.split()))\n",
  find: (program) =>
    [...findAll(program.module, "ListComp"), ...findAll(program.module, "GeneratorExp")]
      .sort((left, right) => left.start - right.start)
      .flatMap((node) => candidateOf(program, node) ?? []),
};
