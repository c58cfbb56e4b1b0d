import type { Expr, If, Stmt } from "../../ast/nodes";
import { findAll, walk } from "../../ast/walk";
import { isPure } from "../../program/effects";
import { isBuiltin, type Program } from "../../program/program";
import type { Finding } from "../../types";
import { evenText, findingOf } from "../finding";

const falseTexts = new Set(["False", "None", "0", "0.0", '""', "''"]);

/** Whether a length is compared with what it always is, or never: `len(x) >= 0`. */
function lengthTruth(program: Program, test: Extract<Expr, { kind: "Compare" }>): boolean | undefined {
  const { left, ops, comparators } = test;
  const [right] = comparators;
  const isLength =
    left.kind === "Call" &&
    left.func.kind === "Name" &&
    left.func.id === "len" &&
    isBuiltin(program, left.func);
  if (!isLength || ops.length !== 1 || right?.kind !== "Constant" || right.text !== "0") return undefined;
  return ops[0] === ">=" ? true : ops[0] === "<" ? false : undefined;
}

/** What a condition always is; undefined where it depends on something. */
function truthOf(program: Program, test: Expr): boolean | undefined {
  switch (test.kind) {
    case "Constant":
      return !falseTexts.has(test.text);
    case "Lambda":
      return true;
    case "List":
    case "Set":
      return test.elts.length > 0;
    case "Dict":
      return test.values.length > 0;
    case "Compare":
      return lengthTruth(program, test);
    case "UnaryOp": {
      const truth = test.op === "not" ? truthOf(program, test.operand) : undefined;
      return truth === undefined ? undefined : !truth;
    }
    default:
      return undefined;
  }
}

function constantCondition(test: Expr, truth: boolean): Finding {
  const [pt, en] = truth ? ["verdadeira", "true"] : ["falsa", "false"];
  return findingOf("dead-code", "constant-condition", "minor", test, {
    "pt-BR": `Esta condição é sempre ${pt}: um dos ramos nunca é executado. Retire a condição ou corrija-a.`,
    en: `This condition is always ${en}: one of the branches never runs. Remove the condition or correct it.`,
  });
}

/** `while True` is how an endless loop is written. */
function conditionFinding(program: Program, test: Expr, isLoop: boolean): Finding | undefined {
  const truth = truthOf(program, test);
  if (truth === undefined || (isLoop && truth)) return undefined;
  return constantCondition(test, truth);
}

type Branch = { test: Expr | undefined; body: Stmt[] };

/** The branches of an `if` with its `elif`s and its `else`. */
function branchesOf(statement: If): Branch[] {
  const branches: Branch[] = [];
  let next: If | undefined = statement;
  while (next) {
    branches.push({ test: next.test, body: next.body });
    const orelse: Stmt[] = next.orelse;
    const [only] = orelse;
    next = orelse.length === 1 && only?.kind === "If" ? only : undefined;
    if (!next && orelse.length > 0) branches.push({ test: undefined, body: orelse });
  }
  return branches;
}

function repeatedTests(program: Program, branches: readonly Branch[]): Finding[] {
  const seen = new Set<string>();
  return branches.flatMap(({ test }) => {
    if (!test || !isPure(program, test)) return [];
    const text = evenText(program, test.start, test.end);
    const isRepeated = seen.has(text);
    seen.add(text);
    if (!isRepeated) return [];
    return findingOf("dead-code", "repeated-condition", "major", test, {
      "pt-BR":
        "Um ramo anterior tem esta mesma condição: este nunca é executado. Corrija a condição ou apague o ramo.",
      en: "An earlier branch has this very condition: this one never runs. Correct the condition or delete the branch.",
    });
  });
}

const bodyText = (program: Program, body: readonly Stmt[]) =>
  evenText(program, body[0]?.start ?? 0, body.at(-1)?.end ?? 0);

/** Branches that do the same; ruff reports those side by side (SIM114), unless one of them is the `else`. */
function repeatedBranches(program: Program, branches: readonly Branch[]): Finding[] {
  const texts = branches.map(({ body }) =>
    body.every(({ kind }) => kind === "Pass") ? "" : bodyText(program, body),
  );
  return branches.flatMap(({ body, test }, index) => {
    const first = texts.indexOf(texts[index] ?? "");
    const isNeighbour = first === index - 1 && test !== undefined;
    const [start] = body;
    if (first === index || texts[index] === "" || isNeighbour || !start) return [];
    return findingOf(
      "dead-code",
      "repeated-branch",
      "minor",
      { start: start.start, end: body.at(-1)?.end ?? start.end },
      {
        "pt-BR":
          "Este ramo faz o mesmo que outro acima. Junte as condições, ou corrija o que devia ser diferente.",
        en: "This branch does the same as another above. Join the conditions, or correct what was meant to differ.",
      },
    );
  });
}

/** Conditions that decide nothing, and branches that repeat others. */
export function conditionFindings(program: Program): Finding[] {
  const found: Finding[] = [];
  const continued = new Set<If>(
    findAll(program.module, "If").flatMap(({ orelse }) => {
      const [only] = orelse;
      return orelse.length === 1 && only?.kind === "If" ? [only] : [];
    }),
  );
  walk(program.module, (node) => {
    if (node.kind !== "If" && node.kind !== "While" && node.kind !== "IfExp") return;
    const finding = conditionFinding(program, node.test, node.kind === "While");
    if (finding) found.push(finding);
    if (node.kind !== "If" || continued.has(node)) return;
    const branches = branchesOf(node);
    found.push(...repeatedTests(program, branches), ...repeatedBranches(program, branches));
  });
  return found;
}
