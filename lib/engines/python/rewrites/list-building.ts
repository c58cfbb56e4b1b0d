import type { Expr, For, If, Name, Stmt } from "../ast/nodes";
import { findAll, walk } from "../ast/walk";
import { lineEnd, type Program, siblingOf } from "../program/program";
import { scopeOfName } from "../program/scope";
import { isReadOutside, mentions, methodOfName, onlyOf, targetNames } from "../program/shapes";
import type { Candidate, Rewrite } from "./rewrite";

/** A loop that does nothing but append: its element and the conditions for it. */
type Appending = { list: Name; element: Expr; tests: Expr[] };

function appending(block: readonly Stmt[], tests: Expr[] = []): Appending | undefined {
  const only = onlyOf(block);
  if (only?.kind === "If" && only.orelse.length === 0)
    return appending(only.body, [...tests, (only as If).test]);
  const found = only?.kind === "Expr" ? methodOfName(only.value, "append") : undefined;
  const [element] = found?.args ?? [];
  return found && element && element.kind !== "Starred" ? { list: found.owner, element, tests } : undefined;
}

const isEmptyList = (statement: Stmt | undefined, id: string): boolean => {
  if (statement?.kind !== "Assign" || statement.targets.length > 1) return false;
  const [target] = statement.targets;
  const { value } = statement;
  const isEmpty = value.kind === "List" && value.elts.length === 0;
  return target?.kind === "Name" && target.id === id && isEmpty;
};

/** What a comprehension may not hold, or would bind elsewhere. */
function isOdd(expression: Expr): boolean {
  let odd = false;
  walk(expression, ({ kind }) => {
    odd ||= ["Yield", "YieldFrom", "Await", "NamedExpr", "Lambda"].includes(kind);
  });
  return odd;
}

const inParentheses = (program: Program, test: Expr): string =>
  ["IfExp", "Lambda", "BoolOp"].includes(test.kind) ? `(${program.text(test)})` : program.text(test);

function candidateOf(program: Program, loop: For): Candidate | undefined {
  const found = appending(loop.body);
  const before = siblingOf(program, loop, -1);
  if (!found || !before || loop.orelse.length > 0 || loop.isAsync) return undefined;
  const { list, element, tests } = found;
  const parts = [element, ...tests, loop.iter];
  const names = targetNames(loop.target);
  if (!isEmptyList(before, list.id) || !names || program.scopeOf(loop).node.kind === "ClassDef")
    return undefined;
  if (parts.some((each) => isOdd(each) || mentions(each, list.id))) return undefined;
  if (names.some((name) => name.id === list.id || isReadOutside(program, name, loop))) return undefined;
  const scope = program.scopeOf(loop);
  if (names.some(({ id }) => scopeOfName(scope, id) !== scope)) return undefined;
  const conditions = tests.map((test) => ` if ${inParentheses(program, test)}`).join("");
  const iter =
    ["IfExp", "Lambda", "Tuple"].includes(loop.iter.kind) && !program.text(loop.iter).startsWith("(")
      ? `(${program.text(loop.iter)})`
      : program.text(loop.iter);
  const text = `${list.id} = [${program.text(element)} for ${program.text(loop.target)} in ${iter}${conditions}]`;
  const span = { start: before.start, end: loop.end };
  const whole = program.source.slice(span.start, lineEnd(program, loop));
  if (whole.includes("#") || whole.includes(";") || findAll(loop, "JoinedStr").length > 3) return undefined;
  return { span, edits: [{ span, text }] };
}

export const listBuilding: Rewrite = {
  rule: "rewrite/list-building",
  gain: "constant",
  title: { "pt-BR": "Lista montada por compreensão", en: "A list built by a comprehension" },
  why: {
    "pt-BR":
      "Um laço com `append` procura o método e o chama a cada elemento. A compreensão tem uma instrução própria para isso.",
    en: "A loop with `append` looks the method up and calls it for each element. A comprehension has an instruction of its own for that.",
  },
  safety: {
    "pt-BR":
      "O laço só acrescenta, a lista não é lida enquanto cresce e as variáveis do laço não são usadas depois. Se um elemento falha, a lista fica sem valor em vez de incompleta.",
    en: "The loop only appends, the list is not read while it grows, and the loop's variables are not used after it. Where an element fails, the list has no value instead of a part.",
  },
  bad: "def squares(values):\n    result = []\n    for value in values:\n        if value > 0:\n            result.append(value * value)\n    return result\n",
  good: "def squares(values):\n    result = [value * value for value in values if value > 0]\n    return result\n",
  find: (program) => findAll(program.module, "For").flatMap((loop) => candidateOf(program, loop) ?? []),
};
