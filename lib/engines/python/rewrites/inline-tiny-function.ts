import type { Call, Expr, Name, Node, Parameter, Stmt } from "../ast/nodes";
import { findAll, walk } from "../ast/walk";
import { isPure } from "../program/effects";
import {
  ancestors,
  enclosingFunction,
  enclosingLoop,
  operand,
  type Program,
  replace,
} from "../program/program";
import { bindingsOf, scopeOfName } from "../program/scope";
import { onlyOf } from "../program/shapes";
import type { Edit } from "../types";
import { applyEdits } from "./apply-rewrite";
import { inPlace } from "./in-place";
import type { Candidate, Rewrite } from "./rewrite";

/** Longer bodies are a function for a reason. */
const longestBody = 100;

/** A body of one expression, or of two with the test between them, as in `a if test else b`. */
type Tiny = { node: Node; parameters: readonly Parameter[]; parts: readonly Expr[] };

/** What a block of one `return` gives. */
function returned(block: readonly Stmt[]): Expr | undefined {
  const only = onlyOf(block);
  return only?.kind === "Return" ? (only.value ?? undefined) : undefined;
}

/** `return …`, or `if …: return …` with the other `return` behind it or in its `else`. */
function partsOf(body: readonly Stmt[]): readonly Expr[] | undefined {
  const single = returned(body);
  if (single) return [single];
  const [branch, ...rest] = body;
  if (branch?.kind !== "If" || (branch.orelse.length > 0 && rest.length > 0)) return undefined;
  const first = returned(branch.body);
  const second = returned([...branch.orelse, ...rest]);
  return first && second && [first, branch.test, second];
}

/** A function that only gives an expression: `def f(x): return …` or `f = lambda x: …`, bound once. */
function tinyFunction(program: Program, name: Name): Tiny | undefined {
  const scope = scopeOfName(program.scopeOf(name), name.id);
  if (!scope || scope.node.kind === "ClassDef") return undefined;
  const [binding, ...more] = bindingsOf(scope, name.id);
  if (!binding || more.length > 0) return undefined;
  const { node, value } = binding;
  if (value?.kind === "Lambda")
    return { node: value, parameters: value.args.parameters, parts: [value.body] };
  if (node.kind !== "FunctionDef" || node.isAsync || node.decorators.length > 0) return undefined;
  const parts = partsOf(node.body);
  return parts && { node, parameters: node.args.parameters, parts };
}

const scoped: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>([
  "Lambda",
  "ListComp",
  "SetComp",
  "DictComp",
  "GeneratorExp",
  "JoinedStr",
  "NamedExpr",
  "Yield",
  "YieldFrom",
  "Await",
]);

const namesIn = (parts: readonly Expr[]): Name[] => parts.flatMap((part) => findAll(part, "Name"));

function isInlinable(program: Program, { parameters, parts, node }: Tiny, call: Call): boolean {
  const simple = parameters.every(({ parameter, default: value }) => parameter === "ordinary" && !value);
  const text = parts.map((part) => program.text(part)).join(" ");
  if (!simple || text.length > longestBody || /[\n#]/.test(text)) return false;
  let nested = false;
  for (const part of parts)
    walk(part, ({ kind }) => {
      nested ||= scoped.has(kind);
    });
  if (nested || (node.start <= call.start && call.end <= node.end)) return false;
  if ([...ancestors(program, call)].some(({ kind }) => kind === "JoinedStr")) return false;
  const isParameter = (id: string) => parameters.some(({ name }) => name === id);
  return namesIn(parts).every(
    (name) =>
      isParameter(name.id) ||
      scopeOfName(program.scopeOf(name), name.id) === scopeOfName(program.scopeOf(call), name.id),
  );
}

const isTrivial = ({ kind }: Expr) => kind === "Name" || kind === "Constant";

/** Whether each argument is evaluated once as before: what is not just a name is used once, and not beside another of its kind. */
function keepsEvaluation(program: Program, { parameters, parts }: Tiny, args: readonly Expr[]): boolean {
  const [body, ...branches] = parts;
  if (args.length !== parameters.length || !body) return false;
  const uses = (id: string) => namesIn(parts).filter((name) => name.id === id).length;
  const heavy = args.filter((arg) => !isTrivial(arg));
  if (branches.length > 0) return heavy.length === 0;
  const pure = heavy.every((arg) => isPure(program, arg));
  const once = args.every((arg, index) => isTrivial(arg) || uses(parameters[index]?.name ?? "") === 1);
  return once && (pure || (heavy.length === 1 && isPure(program, body)));
}

function inlined(program: Program, { parameters, parts }: Tiny, args: readonly Expr[]): string {
  const texts = parts.map((part) => {
    const edits: Edit[] = findAll(part, "Name").flatMap((name) => {
      const argument = args[parameters.findIndex((parameter) => parameter.name === name.id)];
      if (!argument) return [];
      const span = { start: name.start - part.start, end: name.end - part.start };
      return [{ span, text: operand(program, argument) }];
    });
    return applyEdits(program.text(part), edits);
  });
  const [body = "", test, orelse] = texts;
  return test === undefined ? body : `${body} if ${test} else ${orelse}`;
}

/** A conditional within a conditional would need parentheses of its own. */
const isFlat = ({ parts }: Tiny): boolean =>
  parts.length === 1 || parts.every(({ kind }) => kind !== "IfExp" && kind !== "Tuple");

const standsAlone: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>([
  "Name",
  "Constant",
  "Call",
  "Attribute",
  "Subscript",
]);

function candidateOf(program: Program, call: Call): Candidate | undefined {
  const { func, args, keywords } = call;
  if (func.kind !== "Name" || keywords.length > 0 || args.some(({ kind }) => kind === "Starred"))
    return undefined;
  const runsOnce = !enclosingLoop(program, call) && !enclosingFunction(program, call);
  if (runsOnce || /[\n#]/.test(program.text(call))) return undefined;
  const tiny = tinyFunction(program, func);
  if (!tiny || !isFlat(tiny) || !isInlinable(program, tiny, call) || !keepsEvaluation(program, tiny, args))
    return undefined;
  const text = inlined(program, tiny, args);
  const whole =
    tiny.parts.every(({ kind }) => standsAlone.has(kind)) && tiny.parts.length === 1
      ? text
      : inPlace(program, call, text);
  return { span: call, edits: [replace(call, whole)] };
}

export const inlineTinyFunction: Rewrite = {
  rule: "rewrite/inline-tiny-function",
  gain: "constant",
  title: {
    "pt-BR": "Função de uma expressão vai para o lugar da chamada",
    en: "A one-expression function moves to its call",
  },
  why: {
    "pt-BR":
      "Uma chamada de função em Python custa mais do que uma conta. Em um laço, a expressão no lugar da chamada dispensa esse custo.",
    en: "A call of a Python function costs more than a sum. In a loop, the expression in place of the call saves that cost.",
  },
  safety: {
    "pt-BR":
      "A função tem uma só definição, seus nomes significam o mesmo onde é chamada, e cada argumento continua avaliado uma vez. O verificador procura efeitos na ordem dos argumentos.",
    en: "The function has one definition, its names mean the same where it is called, and each argument is still evaluated once. The verifier looks for effects in the order of arguments.",
  },
  bad: "def squared(x):\n    return x * x\n\n\ndef total(values):\n    result = 0\n    for value in values:\n        result += squared(value)\n    return result\n",
  good: "def squared(x):\n    return x * x\n\n\ndef total(values):\n    result = 0\n    for value in values:\n        result += value * value\n    return result\n",
  find: (program) => findAll(program.module, "Call").flatMap((call) => candidateOf(program, call) ?? []),
};
