import type { Call, Expr, Name, Node } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isInvariant, isPureCall } from "../program/effects";
import { isBuiltin, type Program, replace } from "../program/program";
import { argumentsOf, isNamed } from "../program/shapes";
import { typeOf } from "../program/types";
import { type Hoistable, hoistAll, placeOutside } from "./hoist";
import type { Rewrite } from "./rewrite";

/** What goes through its argument, and gives something that cannot be changed. */
const summaries = new Set(["sum", "max", "min", "len", "tuple", "frozenset", "any", "all"]);
/** What gives a new collection: used once and not kept. */
const copies = new Set(["sorted", "set", "list", "dict"]);
const textMethods = new Set([
  "lower",
  "upper",
  "strip",
  "swapcase",
  "title",
  "replace",
  "count",
  "join",
  "index",
  "find",
]);

type Costly = { base: string; source: Name; isCopy: boolean };

/** The name that a costly call goes through: of `sum(values)` and of `text.lower()`. */
function costlyCall(program: Program, { func, args, keywords }: Call): Costly | undefined {
  if (func.kind === "Attribute") {
    const { value, attr } = func;
    const isText = value.kind === "Name" && textMethods.has(attr) && keywords.length === 0;
    return isText ? { base: `${value.id}_${attr}`, source: value, isCopy: false } : undefined;
  }
  const [source, second] = args;
  if (func.kind !== "Name" || source?.kind !== "Name" || !isBuiltin(program, func)) return undefined;
  const single =
    !second && keywords.every(({ arg, value }) => arg === "reverse" && value.kind === "Constant");
  const isCopy = copies.has(func.id);
  if (!single || (!isCopy && !summaries.has(func.id))) return undefined;
  const suffix = func.id === "len" ? "length" : func.id;
  return { base: `${source.id}_${suffix}`, source, isCopy };
}

/** Whether a new collection is only read where it stands: it is searched, counted, walked over or handed to a builtin. */
function isReadOnly(program: Program, node: Expr): boolean {
  const parent = program.parentOf(node);
  if (!parent) return false;
  if (parent.kind === "Call") return parent.func !== node && isPureCall(program, parent);
  if (parent.kind === "For" || parent.kind === "comprehension") return parent.iter === node;
  return parent.kind === "Compare" || (parent.kind === "Subscript" && parent.value === node);
}

/** Whether an empty collection makes a loop end before the call: then it must not be asked for its largest. */
const dependsOnLength = (program: Program, region: Node | undefined, source: Name): boolean =>
  region?.kind === "For" &&
  (isNamed(region.iter, source.id) ||
    findAll(region.iter, "Call").some((call) => {
      const [of] = argumentsOf(program, call, "len") ?? argumentsOf(program, call, "enumerate") ?? [];
      return isNamed(of, source.id);
    }));

function placeOf(program: Program, call: Call): Hoistable[] {
  const costly = costlyCall(program, call);
  if (!costly || typeOf(program, costly.source).name === "iterator") return [];
  if (costly.isCopy && !isReadOnly(program, call)) return [];
  const before = placeOutside(program, call, (region) => isInvariant(program, call, region));
  if (!before) return [];
  const text = program.text(call);
  const mayBeEmpty =
    (isNamed(call.func, "max") || isNamed(call.func, "min")) &&
    dependsOnLength(program, before, costly.source);
  const expression = mayBeEmpty ? `${text} if ${costly.source.id} else None` : text;
  return [{ span: call, before, base: costly.base, expression, uses: (name) => [replace(call, name)] }];
}

export const hoistInvariant: Rewrite = {
  rule: "rewrite/hoist-invariant",
  gain: "asymptotic",
  title: { "pt-BR": "O que não muda sai do laço", en: "What does not change leaves the loop" },
  why: {
    "pt-BR":
      "`sum(valores)`, `max(valores)` ou `texto.lower()` dentro de um laço percorrem tudo a cada volta, embora o resultado seja sempre o mesmo.",
    en: "`sum(values)`, `max(values)` or `text.lower()` within a loop go through everything each time round, though the result is always the same.",
  },
  safety: {
    "pt-BR":
      "Nada no laço muda o valor. O verificador procura laços que não rodam nenhuma vez e erros que passariam a aparecer.",
    en: "Nothing in the loop changes the value. The verifier looks for loops that never run, and errors that would now appear.",
  },
  bad: "def above_mean(values):\n    count = 0\n    for value in values:\n        if value * len(values) > sum(values):\n            count += 1\n    return count\n",
  good: "def above_mean(values):\n    count = 0\n    values_length = len(values)\n    values_sum = sum(values)\n    for value in values:\n        if value * values_length > values_sum:\n            count += 1\n    return count\n",
  find: (program) =>
    hoistAll(
      program,
      findAll(program.module, "Call").flatMap((call) => placeOf(program, call)),
    ),
};
