import type { Expr, Name } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { enclosingLoop, type Program, replace } from "../program/program";
import { integer } from "../program/shapes";
import { type Use, variableOf } from "../program/uses";
import type { Candidate, Rewrite } from "./rewrite";

/** Methods that a deque has as well, with the same meaning. */
const shared = new Set(["append", "extend", "pop", "remove", "reverse", "clear", "count", "index"]);
const reading = new Set(["len", "sum", "max", "min", "sorted", "set", "enumerate", "list", "any", "all"]);

const isList = (program: Program, value: Expr | null): value is Expr =>
  value?.kind === "List" ||
  value?.kind === "ListComp" ||
  (value?.kind === "Call" && /^(?:list|sorted)\(/.test(program.text(value)));

type Fit = "front" | "fits" | "misfit";

/** Whether a use takes the first element, or does what a deque does too. */
function fitOf(program: Program, use: Use): Fit {
  if (use.how === "builtin") return reading.has(use.function) ? "fits" : "misfit";
  if (use.how !== "method") return use.how === "slice" || use.how === "other" ? "misfit" : "fits";
  const [position, more] = use.call.args;
  if (use.method === "pop" && position && !more) return integer(position) === 0 ? "front" : "misfit";
  if (use.method === "insert")
    return integer(position) === 0 && isStatement(program, use) ? "front" : "misfit";
  return shared.has(use.method) ? "fits" : "misfit";
}

const isStatement = (program: Program, use: Use) =>
  use.how === "method" && program.parentOf(use.call)?.kind === "Expr";

function candidateOf(program: Program, name: Name): Candidate[] {
  const variable = variableOf(program, name);
  const values = variable?.bindings.map(({ kind, value }) => (kind === "assignment" ? value : null));
  if (!variable || !values?.every((value) => isList(program, value))) return [];
  const fits = variable.uses.map((use) => ({ use, fit: fitOf(program, use) }));
  if (fits.some(({ fit }) => fit === "misfit")) return [];
  const fronts = fits.flatMap(({ use, fit }) => (fit === "front" && use.how === "method" ? [use] : []));
  const [first] = fronts;
  if (!first || !fronts.some(({ call }) => enclosingLoop(program, call))) return [];
  const edits = [
    ...values.map((value) => replace(value, `collections.deque(${program.text(value)})`)),
    ...fronts.map(({ method, call }) => {
      const value = call.args[1];
      const text = method === "pop" || !value ? "popleft()" : `appendleft(${program.text(value)})`;
      return replace(call, `${variable.id}.${text}`);
    }),
  ];
  return [{ span: first.call, edits, imports: ["import collections"] }];
}

export const popFront: Rewrite = {
  rule: "rewrite/pop-front",
  gain: "asymptotic",
  title: { "pt-BR": "Fila com deque", en: "A queue with a deque" },
  why: {
    "pt-BR":
      "`lista.pop(0)` e `lista.insert(0, x)` movem todos os outros elementos. Um `deque` tira e põe na frente em um passo.",
    en: "`a_list.pop(0)` and `a_list.insert(0, x)` move all other elements. A `deque` takes and puts in front in one step.",
  },
  safety: {
    "pt-BR":
      "A lista só é usada como fila: não é fatiada, devolvida nem entregue a outra função. O verificador procura o resto.",
    en: "The list is only used as a queue: it is not sliced, returned or handed to another function. The verifier looks for the rest.",
  },
  bad: "def reach(graph, start):\n    queue = [start]\n    seen = {start}\n    while queue:\n        node = queue.pop(0)\n        for other in graph[node]:\n            if other not in seen:\n                seen.add(other)\n                queue.append(other)\n    return seen\n",
  good: "import collections\ndef reach(graph, start):\n    queue = collections.deque([start])\n    seen = {start}\n    while queue:\n        node = queue.popleft()\n        for other in graph[node]:\n            if other not in seen:\n                seen.add(other)\n                queue.append(other)\n    return seen\n",
  find: (program) => {
    const done = new Set<unknown>();
    return findAll(program.module, "Assign").flatMap(({ targets: [target], value }) => {
      if (target?.kind !== "Name" || !isList(program, value)) return [];
      const key = variableOf(program, target)?.bindings[0];
      if (done.has(key)) return [];
      done.add(key);
      return candidateOf(program, target);
    });
  },
};
