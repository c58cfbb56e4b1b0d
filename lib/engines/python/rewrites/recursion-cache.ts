import type { FunctionDef, Node, Stmt } from "../ast/nodes";
import { findAll, walk } from "../ast/walk";
import { enclosingComprehension, enclosingLoop, type Program } from "../program/program";
import { isNamed } from "../program/shapes";
import { cached, callsOf } from "./function-cache";
import type { Rewrite } from "./rewrite";

/** How often a piece of code calls the function itself in one run: branches exclude each other. */
function callsIn(node: Node, name: string): number {
  if (node.kind === "IfExp")
    return callsIn(node.test, name) + Math.max(callsIn(node.body, name), callsIn(node.orelse, name));
  let count = 0;
  walk(node, (each) => {
    if (each.kind === "IfExp") {
      count += callsIn(each, name);
      return false;
    }
    if (each.kind === "Call" && isNamed(each.func, name)) count += 1;
    return true;
  });
  return count;
}

/** The same of a block: an `if` counts with its larger branch. */
function callsInBlock(block: readonly Stmt[], name: string): number {
  let count = 0;
  for (const statement of block) {
    if (statement.kind !== "If") count += callsIn(statement, name);
    else
      count +=
        callsIn(statement.test, name) +
        Math.max(callsInBlock(statement.body, name), callsInBlock(statement.orelse, name));
  }
  return count;
}

const isWithin = (outer: Node, inner: Node) => outer.start <= inner.start && inner.end <= outer.end;

const branches = (program: Program, definition: FunctionDef): boolean =>
  callsInBlock(definition.body, definition.name) > 1 ||
  callsOf(program, definition).some(
    (call) =>
      isWithin(definition, call) &&
      (enclosingLoop(program, call) !== undefined || enclosingComprehension(program, call) !== undefined),
  );

export const recursionCache: Rewrite = {
  rule: "rewrite/recursion-cache",
  gain: "asymptotic",
  title: { "pt-BR": "Recursão que se repete ganha memória", en: "Repeating recursion gets a memory" },
  why: {
    "pt-BR":
      "Uma função que chama a si mesma várias vezes resolve os mesmos casos muitas vezes, até um número exponencial delas. Com memória, cada caso é resolvido uma vez.",
    en: "A function that calls itself several times solves the same cases again and again, even exponentially often. With a memory each is solved once.",
  },
  safety: {
    "pt-BR":
      "A função só calcula: nada muda fora dela, e seus argumentos servem de chave. O verificador procura argumentos que não servem.",
    en: "The function only computes: it changes nothing outside, and its arguments can be keys. The verifier looks for arguments that cannot.",
  },
  bad: "def steps(n):\n    if n < 2:\n        return 1\n    return steps(n - 1) + steps(n - 2)\n",
  good: "import functools\n@functools.lru_cache(maxsize=None, typed=True)\ndef steps(n):\n    if n < 2:\n        return 1\n    return steps(n - 1) + steps(n - 2)\n",
  find: (program) =>
    findAll(program.module, "FunctionDef").flatMap((definition) =>
      branches(program, definition) ? cached(program, definition) : [],
    ),
};
