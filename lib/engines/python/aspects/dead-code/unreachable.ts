import type { Expr, Node, Stmt } from "../../ast/nodes";
import { walk } from "../../ast/walk";
import { isBuiltin, type Program } from "../../program/program";
import type { Finding } from "../../types";
import { findingOf, firstLine } from "../finding";
import { blocksOf } from "./blocks";

const endsProgram = new Set(["exit", "quit"]);

function callEndsProgram(program: Program, value: Expr): boolean {
  if (value.kind !== "Call") return false;
  const { func } = value;
  if (func.kind === "Name") return endsProgram.has(func.id) && isBuiltin(program, func);
  return (
    func.kind === "Attribute" &&
    func.value.kind === "Name" &&
    /^(?:sys\.exit|os\._exit)$/u.test(`${func.value.id}.${func.attr}`)
  );
}

/** Whether a loop is left from inside: by a `break` of its own. */
function hasBreak(body: readonly Stmt[]): boolean {
  let found = false;
  for (const statement of body)
    walk(statement, (node) => {
      if (node.kind === "Break") found = true;
      return !(
        found ||
        node.kind === "FunctionDef" ||
        node.kind === "ClassDef" ||
        node.kind === "For" ||
        node.kind === "While"
      );
    });
  return (
    found ||
    body.some(
      (statement) => (statement.kind === "For" || statement.kind === "While") && hasBreak(statement.orelse),
    )
  );
}

const isAlwaysTrue = (test: Expr) => test.kind === "Constant" && (test.text === "True" || test.text === "1");

/** Whether control never comes out behind a statement. */
function neverEnds(program: Program, statement: Stmt): boolean {
  const allEnd = (body: readonly Stmt[]) => body.some((each) => neverEnds(program, each));
  switch (statement.kind) {
    case "Return":
    case "Raise":
    case "Break":
    case "Continue":
      return true;
    case "Expr":
      return callEndsProgram(program, statement.value);
    case "If":
      return allEnd(statement.body) && allEnd(statement.orelse);
    case "While":
      return isAlwaysTrue(statement.test) && !hasBreak(statement.body);
    default:
      return false;
  }
}

/** A `yield` behind a `return` makes a function a generator: it is there to be unreachable. */
const isGeneratorMark = (statement: Stmt | undefined) =>
  statement?.kind === "Expr" && (statement.value.kind === "Yield" || statement.value.kind === "YieldFrom");

/** Statements that control never reaches, the first one of each block. */
export function unreachableFindings(program: Program): Finding[] {
  const found: Finding[] = [];
  const enter = (node: Node): void => {
    for (const block of blocksOf(node)) {
      const last = block.findIndex((statement) => neverEnds(program, statement));
      const dead = last < 0 ? undefined : block[last + 1];
      if (dead && !isGeneratorMark(dead)) found.push(unreachable(program, dead));
    }
  };
  walk(program.module, enter);
  return found;
}

const unreachable = (program: Program, statement: Stmt): Finding =>
  findingOf("dead-code", "unreachable", "major", firstLine(program, statement), {
    "pt-BR":
      "Este comando nunca é executado: o anterior sai do bloco ou nunca termina. Apague-o ou mude a sua ordem.",
    en: "This statement never runs: the one before it leaves the block or never ends. Delete it or change the order.",
  });
