import type { Expr, If, Stmt, Subscript } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isPure } from "../program/effects";
import { type Program, siblingOf } from "../program/program";
import { integer, onlyOf } from "../program/shapes";
import type { Candidate, Rewrite } from "./rewrite";

/** `d[k]` and what is added of `d[k] += amount` or `d[k] = d[k] + amount`. */
function increase(
  program: Program,
  statement: Stmt | undefined,
): { place: Subscript; amount: Expr } | undefined {
  if (statement?.kind === "AugAssign")
    return statement.op === "+" && statement.target.kind === "Subscript"
      ? { place: statement.target, amount: statement.value }
      : undefined;
  if (statement?.kind !== "Assign" || statement.targets.length > 1) return undefined;
  const [place] = statement.targets;
  const { value } = statement;
  const adds = value.kind === "BinOp" && value.op === "+";
  if (place?.kind !== "Subscript" || !adds || program.text(value.left) !== program.text(place))
    return undefined;
  return { place, amount: value.right };
}

function stored(statement: Stmt | undefined): { place: Expr; value: Expr } | undefined {
  if (statement?.kind !== "Assign" || statement.targets.length > 1) return undefined;
  const [place] = statement.targets;
  return place && { place, value: statement.value };
}

/** What the test says of a key: that it is there (`in`) or not (`not in`). */
function membership(
  program: Program,
  test: Expr,
): { key: string; dict: string; present: boolean } | undefined {
  if (test.kind === "UnaryOp" && test.op === "not") {
    const inner = membership(program, test.operand);
    return inner && { ...inner, present: !inner.present };
  }
  const [container] = test.kind === "Compare" ? test.comparators : [];
  if (test.kind !== "Compare" || test.ops.length > 1 || !container || !isPure(program, test))
    return undefined;
  const [op] = test.ops;
  if (op !== "in" && op !== "not in") return undefined;
  const dict = program.text(container).replace(/\.keys\(\)$/, "");
  return { key: program.text(test.left), dict, present: op === "in" };
}

type Counting = { place: string; dict: string; key: string; amount: string; end: Stmt };

/** `if k in d: d[k] += n` and `else: d[k] = n`, in either order. */
function bothBranches(program: Program, node: If): Counting | undefined {
  const known = membership(program, node.test);
  if (!known) return undefined;
  const [there, missing] = known.present ? [node.body, node.orelse] : [node.orelse, node.body];
  const found = increase(program, onlyOf(there));
  const first = stored(onlyOf(missing));
  if (!found || !first) return undefined;
  const place = program.text(found.place);
  const same =
    program.text(first.place) === place && program.text(first.value) === program.text(found.amount);
  return same ? { ...known, place, amount: program.text(found.amount), end: node } : undefined;
}

/** `if k not in d: d[k] = 0`, followed by `d[k] += n`. */
function zeroFirst(program: Program, node: If): Counting | undefined {
  const known = membership(program, node.test);
  const zero = stored(onlyOf(node.body));
  const next = siblingOf(program, node, 1);
  const found = increase(program, next);
  if (!known || known.present || !zero || !found || !next || node.orelse.length > 0) return undefined;
  const place = program.text(found.place);
  const isZero = integer(zero.value) === 0 && program.text(zero.place) === place;
  return isZero ? { ...known, place, amount: program.text(found.amount), end: next } : undefined;
}

function candidateOf(program: Program, node: If): Candidate | undefined {
  const isElif = program.source.startsWith("elif", node.start);
  const found = isElif ? undefined : (bothBranches(program, node) ?? zeroFirst(program, node));
  if (!found || found.place !== `${found.dict}[${found.key}]`) return undefined;
  const span = { start: node.start, end: found.end.end };
  if (program.text(span).includes("#")) return undefined;
  const text = `${found.place} = ${found.dict}.get(${found.key}, 0) + ${found.amount}`;
  return { span, edits: [{ span, text }] };
}

export const countingDict: Rewrite = {
  rule: "rewrite/counting-dict",
  gain: "constant",
  title: { "pt-BR": "Contagem em dicionário com `get`", en: "Counting in a dict with `get`" },
  why: {
    "pt-BR":
      "`if k in d` seguido de `d[k] += 1` procura a chave três vezes. `d.get(k, 0)` a procura uma vez para ler e uma para guardar.",
    en: "`if k in d` followed by `d[k] += 1` looks the key up three times. `d.get(k, 0)` looks it up once to read and once to store.",
  },
  safety: {
    "pt-BR":
      "O recipiente é um dicionário e seus valores são números. O verificador procura listas e outros recipientes.",
    en: "The container is a dict and its values are numbers. The verifier looks for lists and other containers.",
  },
  bad: "def tally(words):\n    counts = {}\n    for word in words:\n        if word in counts:\n            counts[word] += 1\n        else:\n            counts[word] = 1\n    return counts\n",
  good: "def tally(words):\n    counts = {}\n    for word in words:\n        counts[word] = counts.get(word, 0) + 1\n    return counts\n",
  find: (program) => findAll(program.module, "If").flatMap((node) => candidateOf(program, node) ?? []),
};
