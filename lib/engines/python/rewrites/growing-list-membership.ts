import type { Assign, Call, Expr, Name, Stmt } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isPure } from "../program/effects";
import { freshName, insertAfter, type Program, replace, statementOf } from "../program/program";
import { itemType } from "../program/py-type";
import { typeOf } from "../program/types";
import { isStoredTo, type Use, type Variable, variableOf } from "../program/uses";
import type { Edit } from "../types";
import { isRepeated } from "./hoist";
import type { Candidate, Rewrite } from "./rewrite";

const unhashable = new Set(["list", "dict", "set"]);
/** Builtins that make another object of a list, or only read it. */
const reading = new Set(["len", "sorted", "sum", "max", "min", "set", "enumerate", "reversed", "map", "str"]);

const isEmptyList = (program: Program, value: Expr | null) =>
  value !== null && ["[]", "list()"].includes(program.text(value));

/** The one assignment of an empty list that makes the variable. */
function beginning(program: Program, { bindings }: Variable): Assign | undefined {
  const [binding, ...more] = bindings;
  const parent = binding && program.parentOf(binding.node);
  const isOnly = binding?.kind === "assignment" && more.length === 0 && isEmptyList(program, binding.value);
  return isOnly && parent?.kind === "Assign" && parent.targets.length === 1 ? parent : undefined;
}

type Append = { statement: Stmt; value: Expr };

function appendOf(program: Program, call: Call): Append | undefined {
  const [value, second] = call.args;
  const statement = program.parentOf(call);
  if (!value || second || statement?.kind !== "Expr") return undefined;
  const fits = isPure(program, value) && !unhashable.has(typeOf(program, value).name);
  return fits ? { statement, value } : undefined;
}

/** Whether a use leaves the list as it is and hands it to nobody who may change it. */
const isReading = (program: Program, use: Use): boolean => {
  if (use.how === "builtin") return reading.has(use.function);
  if (use.how === "method") return use.method === "index" || use.method === "count" || use.method === "copy";
  if (use.how === "item")
    return (
      use.node.kind === "Subscript" &&
      !isStoredTo(program, use.node) &&
      program.parentOf(use.node)?.kind !== "Delete"
    );
  if (use.how !== "other") return true;
  return (
    use.node.kind === "Return" || (use.node.kind === "Call" && program.text(use.node.func).endsWith("join"))
  );
};

function candidateOf(program: Program, list: Name, taken: Set<string>): Candidate[] {
  const variable = variableOf(program, list);
  const begun = variable && beginning(program, variable);
  if (!variable || !begun || unhashable.has(itemType(typeOf(program, list)).name)) return [];
  const isAppend = (use: Use) => use.how === "method" && use.method === "append";
  const appended = variable.uses
    .filter(isAppend)
    .map((use) => use.how === "method" && appendOf(program, use.call));
  const appends = appended.filter((each) => each !== false && each !== undefined);
  const searches = variable.uses.filter(({ how, name }) => how === "membership" && isRepeated(program, name));
  const others = variable.uses.filter((use) => !isAppend(use));
  const complete = appends.length === appended.length && appends.length > 0 && searches.length > 0;
  const [first] = searches;
  if (!first || !complete || !others.every((use) => isReading(program, use))) return [];
  const name = freshName(program, `${list.id}_set`, taken);
  taken.add(name);
  const edits: Edit[] = [
    insertAfter(program, begun, [`${name} = set()`]),
    ...appends.map(({ statement, value }) =>
      insertAfter(program, statement, [`${name}.add(${program.text(value)})`]),
    ),
    ...searches.map((search) => replace(search.name, name)),
  ];
  const span = statementOf(program, first.name) ?? first.name;
  return [{ span, edits }];
}

export const growingListMembership: Rewrite = {
  rule: "rewrite/growing-list-membership",
  gain: "asymptotic",
  title: {
    "pt-BR": "Um conjunto ao lado da lista que cresce",
    en: "A set beside the list that grows",
  },
  why: {
    "pt-BR":
      "`if x not in vistos: vistos.append(x)` procura em uma lista cada vez maior. Um conjunto com os mesmos elementos responde em um passo.",
    en: "`if x not in seen: seen.append(x)` searches a list that gets ever longer. A set of the same elements answers in one step.",
  },
  safety: {
    "pt-BR":
      "A lista só cresce por `append`, e o que entra pode estar em um conjunto. O verificador procura elementos que não podem.",
    en: "The list only grows by `append`, and what is added can be in a set. The verifier looks for elements that cannot.",
  },
  bad: "def distinct(values):\n    seen = []\n    for value in values:\n        if value not in seen:\n            seen.append(value)\n    return seen\n",
  good: "def distinct(values):\n    seen = []\n    seen_set = set()\n    for value in values:\n        if value not in seen_set:\n            seen.append(value)\n            seen_set.add(value)\n    return seen\n",
  find: (program) => {
    const taken = new Set<string>();
    return findAll(program.module, "Assign").flatMap(({ targets: [target] }) =>
      target?.kind === "Name" ? candidateOf(program, target, taken) : [],
    );
  },
};
