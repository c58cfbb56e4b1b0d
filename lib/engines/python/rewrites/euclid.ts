import type { Expr, FunctionDef, Stmt } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { type Program, replace } from "../program/program";
import { isNamed } from "../program/shapes";
import type { Candidate, Rewrite } from "./rewrite";

type Pair = readonly [string, string];

const squeezed = (program: Program, node: Expr | Stmt) => program.text(node).replace(/[\s()]+/g, "");

const givesFirst = (statement: Stmt | undefined, [a]: Pair): boolean =>
  statement?.kind === "Return" && isNamed(statement.value, a);

/** `while b: a, b = b, a % b` and `return a`. */
function isLoop(program: Program, [loop, last, ...more]: readonly Stmt[], pair: Pair): boolean {
  const [a, b] = pair;
  if (loop?.kind !== "While" || loop.orelse.length > 0 || more.length > 0 || !givesFirst(last, pair))
    return false;
  const [step, ...others] = loop.body;
  const goesOn = [b, `${b}!=0`, `${b}>0`].includes(squeezed(program, loop.test));
  return (
    goesOn &&
    others.length === 0 &&
    step !== undefined &&
    squeezed(program, step) === `${a},${b}=${b},${a}%${b}`
  );
}

const recursive = (program: Program, { name }: FunctionDef, node: Expr | null, [a, b]: Pair): boolean =>
  node !== null && squeezed(program, node) === `${name}${b},${a}%${b}`;

/** `if b == 0: return a` and `return gcd(b, a % b)`, or as one expression. */
function isRecursion(program: Program, definition: FunctionDef, body: readonly Stmt[], pair: Pair): boolean {
  const [first, second, ...more] = body;
  const isZero = (test: Expr) => [`${pair[1]}==0`, `not${pair[1]}`].includes(squeezed(program, test));
  if (more.length > 0) return false;
  if (first?.kind === "Return" && first.value?.kind === "IfExp" && !second)
    return (
      isZero(first.value.test) &&
      isNamed(first.value.body, pair[0]) &&
      recursive(program, definition, first.value.orelse, pair)
    );
  if (
    first?.kind !== "If" ||
    !isZero(first.test) ||
    first.body.length > 1 ||
    !givesFirst(first.body[0], pair)
  )
    return false;
  const last = second ?? (first.orelse.length === 1 ? first.orelse[0] : undefined);
  const single = second === undefined || first.orelse.length === 0;
  return single && last?.kind === "Return" && recursive(program, definition, last.value, pair);
}

const isDocstring = (statement: Stmt | undefined) =>
  statement?.kind === "Expr" && statement.value.kind === "Constant";

function candidateOf(program: Program, definition: FunctionDef): Candidate | undefined {
  const { args, body, decorators, isAsync } = definition;
  const [a, b, ...more] = args.parameters;
  const plain = args.parameters.every(({ parameter, default: value }) => parameter === "ordinary" && !value);
  if (!a || !b || more.length > 0 || !plain || isAsync || decorators.length > 0) return undefined;
  const pair = [a.name, b.name] as const;
  const steps = isDocstring(body[0]) ? body.slice(1) : body;
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last || !(isLoop(program, steps, pair) || isRecursion(program, definition, steps, pair)))
    return undefined;
  const span = { start: first.start, end: last.end };
  if (program.text(span).includes("#") || pair.includes("math")) return undefined;
  return { span, edits: [replace(span, `return math.gcd(${a.name}, ${b.name})`)], imports: ["import math"] };
}

export const euclid: Rewrite = {
  rule: "rewrite/euclid",
  gain: "constant",
  title: { "pt-BR": "Divisor comum pela biblioteca", en: "The common divisor from the library" },
  why: {
    "pt-BR":
      "O algoritmo de Euclides escrito em Python dá dezenas de voltas no interpretador. `math.gcd` faz o mesmo em uma chamada.",
    en: "Euclid's algorithm written in Python takes dozens of turns in the interpreter. `math.gcd` does the same in one call.",
  },
  safety: {
    "pt-BR":
      "Vale para inteiros que não são negativos: com um negativo o laço pode dar um divisor com sinal. O verificador experimenta os dois casos.",
    en: "It holds for integers that are not negative: with a negative one the loop may give a divisor with a sign. The verifier tries both.",
  },
  bad: "def gcd(a, b):\n    while b:\n        a, b = b, a % b\n    return a\n",
  good: "import math\ndef gcd(a, b):\n    return math.gcd(a, b)\n",
  find: (program) =>
    program.moduleScope.bindings.get("math")?.some(({ kind }) => kind !== "import")
      ? []
      : findAll(program.module, "FunctionDef").flatMap(
          (definition) => candidateOf(program, definition) ?? [],
        ),
};
