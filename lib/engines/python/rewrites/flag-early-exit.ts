import type { Assign, Expr, For, Stmt } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isPure } from "../program/effects";
import { insertAfter, type Program } from "../program/program";
import { argumentsOf, isReadOutside, mentions, onlyOf, targetNames } from "../program/shapes";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

type Flagging = { tests: readonly Expr[]; last: Assign; flags: readonly string[] };

function constantName(statement: Stmt): string | undefined {
  if (statement.kind !== "Assign" || statement.value.kind !== "Constant") return undefined;
  const [target, more] = statement.targets;
  return target?.kind === "Name" && !more ? target.id : undefined;
}

/** A block that does nothing but set names to constants under conditions. */
function flaggingOf(block: readonly Stmt[], tests: readonly Expr[] = []): Flagging | undefined {
  const only = onlyOf(block);
  if (only?.kind === "If")
    return only.orelse.length === 0 ? flaggingOf(only.body, [...tests, only.test]) : undefined;
  const flags = block.map(constantName);
  const last = block.at(-1);
  const isComplete = flags.every((flag) => flag !== undefined);
  return isComplete && last?.kind === "Assign" && tests.length > 0
    ? { tests, last, flags: flags.filter((flag) => flag !== undefined) }
    : undefined;
}

/** Whether what is not walked over is missed by nobody. */
function isReusable(program: Program, iterable: Expr): boolean {
  const type = typeOf(program, iterable).name;
  if (iterable.kind === "Name") return type !== "iterator";
  const known = ["range", "enumerate", "zip", "sorted", "list", "set", "reversed"];
  const call = known.map((name) => argumentsOf(program, iterable, name)).find((args) => args !== undefined);
  if (call)
    return call.every(
      (argument) => argument.kind !== "Name" || typeOf(program, argument).name !== "iterator",
    );
  return ["list", "str", "tuple", "dict", "set"].includes(type);
}

function candidateOf(program: Program, loop: For): Candidate[] {
  const flagging = flaggingOf(loop.body);
  const names = targetNames(loop.target);
  if (!flagging || !names || loop.orelse.length > 0 || !isReusable(program, loop.iter)) return [];
  const { tests, last, flags } = flagging;
  const steady = tests.every((test) => isPure(program, test) && flags.every((flag) => !mentions(test, flag)));
  const unread = names.every((name) => !isReadOutside(program, name, loop) && !flags.includes(name.id));
  return steady && unread ? [{ span: loop, edits: [insertAfter(program, last, ["break"])] }] : [];
}

export const flagEarlyExit: Rewrite = {
  rule: "rewrite/flag-early-exit",
  gain: "asymptotic",
  title: { "pt-BR": "O laço para quando já sabe a resposta", en: "The loop stops once it knows the answer" },
  why: {
    "pt-BR":
      "Um laço que só marca uma variável com um valor fixo não tem mais o que fazer depois da primeira vez. Com `break`, ele para ali.",
    en: "A loop that only sets a variable to a fixed value has nothing left to do after the first time. With `break` it stops there.",
  },
  safety: {
    "pt-BR":
      "As condições não mudam nada e não leem a marca, e a variável do laço não é lida depois. O verificador procura erros que voltas posteriores causariam.",
    en: "The conditions change nothing and do not read the flag, and the loop's variable is not read later. The verifier looks for errors that later rounds would raise.",
  },
  bad: "def has_negative(values):\n    found = False\n    for value in values:\n        if value < 0:\n            found = True\n    return found\n",
  good: "def has_negative(values):\n    found = False\n    for value in values:\n        if value < 0:\n            found = True\n            break\n    return found\n",
  find: (program) => findAll(program.module, "For").flatMap((loop) => candidateOf(program, loop)),
};
