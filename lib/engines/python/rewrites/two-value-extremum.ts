import type { Call, Expr } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { enclosingLoop, type Program, replace } from "../program/program";
import { argumentsOf } from "../program/shapes";
import { inPlace } from "./in-place";
import type { Candidate, Rewrite } from "./rewrite";

/** Whether reading an expression twice costs less than a call: a name, a number, an element by such an index. */
function isCheap(expression: Expr): boolean {
  if (expression.kind === "Name" || (expression.kind === "Constant" && expression.type !== "str"))
    return true;
  if (expression.kind === "UnaryOp") return expression.op === "-" && isCheap(expression.operand);
  if (expression.kind !== "Subscript" || expression.value.kind !== "Name") return false;
  const { slice } = expression;
  const isOffset = slice.kind === "BinOp" && isCheapIndex(slice.left) && isCheapIndex(slice.right);
  return isCheapIndex(slice) || isOffset;
}

const isCheapIndex = ({ kind }: Expr) => kind === "Name" || kind === "Constant";

function candidateOf(program: Program, call: Call): Candidate | undefined {
  const args = argumentsOf(program, call, "min") ?? argumentsOf(program, call, "max");
  const [first, second] = args ?? [];
  if (!args || !first || !second || args.length > 2 || !enclosingLoop(program, call)) return undefined;
  if (!isCheap(first) || !isCheap(second)) return undefined;
  const [left, right] = [program.text(first), program.text(second)];
  const sign = call.func.kind === "Name" && call.func.id === "max" ? ">" : "<";
  const text = `${right} if ${right} ${sign} ${left} else ${left}`;
  return { span: call, edits: [replace(call, inPlace(program, call, text))] };
}

export const twoValueExtremum: Rewrite = {
  rule: "rewrite/two-value-extremum",
  gain: "constant",
  title: { "pt-BR": "O maior de dois sem chamada", en: "The larger of two without a call" },
  why: {
    "pt-BR":
      "`max(a, b)` procura a função, monta os argumentos e percorre-os. Uma comparação no próprio lugar custa cerca de um terço.",
    en: "`max(a, b)` looks the function up, packs the arguments and goes over them. A comparison in its place costs about a third.",
  },
  safety: {
    "pt-BR":
      "Os dois valores são nomes, números ou elementos, que podem ser lidos duas vezes. Em caso de empate vence o primeiro, como em `max` e `min`.",
    en: "Both values are names, numbers or elements, which may be read twice. On a tie the first wins, as with `max` and `min`.",
  },
  bad: "def peak(values):\n    best = 0\n    for value in values:\n        best = max(best, value)\n    return best\n",
  good: "def peak(values):\n    best = 0\n    for value in values:\n        best = value if value > best else best\n    return best\n",
  find: (program) => findAll(program.module, "Call").flatMap((call) => candidateOf(program, call) ?? []),
};
