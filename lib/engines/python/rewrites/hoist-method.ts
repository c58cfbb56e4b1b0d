import type { Attribute, Name } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isRebound } from "../program/effects";
import { ancestors, freshName, insertBefore, type Loop, type Program, replace } from "../program/program";
import { scopeOfName } from "../program/scope";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

/** Methods whose work is so small that finding them counts. */
const small = new Set(["append", "add", "popleft", "appendleft", "discard", "pop"]);

type Method = Attribute & { value: Name };

const isMethod = (program: Program, node: Attribute): node is Method => {
  const parent = program.parentOf(node);
  const called = parent?.kind === "Call" && parent.func === node;
  return called && node.value.kind === "Name" && small.has(node.attr);
};

/** The outermost loop around a node in which its variable stays the same object. */
function loopOf(program: Program, { value }: Method): Loop | undefined {
  const scope = scopeOfName(program.scopeOf(value), value.id);
  if (!scope || scope !== program.scopeOf(value) || scope.node.kind === "ClassDef") return undefined;
  let found: Loop | undefined;
  for (const outer of ancestors(program, value)) {
    if (outer.kind === "FunctionDef" || outer.kind === "ClassDef" || outer.kind === "Lambda") break;
    if (isRebound(scope, value.id, outer)) break;
    if (outer.kind === "For" || outer.kind === "While") found = outer;
  }
  return found;
}

const isKnown = (program: Program, name: Name) => ["list", "set"].includes(typeOf(program, name).name);

function find(program: Program): Candidate[] {
  const methods = findAll(program.module, "Attribute").filter((node): node is Method =>
    isMethod(program, node),
  );
  const groups = new Map<string, { loop: Loop; places: Method[] }>();
  for (const method of methods) {
    const loop = loopOf(program, method);
    if (!loop || !isKnown(program, method.value)) continue;
    const key = `${loop.start} ${program.text(method)}`;
    const known = groups.get(key);
    if (known) known.places.push(method);
    else groups.set(key, { loop, places: [method] });
  }
  return [...groups.values()].flatMap(({ loop, places }) => {
    const [first] = places;
    if (!first) return [];
    const name = freshName(program, `${first.value.id}_${first.attr}`);
    const before = insertBefore(program, loop, [`${name} = ${program.text(first)}`]);
    return before ? [{ span: first, edits: [before, ...places.map((place) => replace(place, name))] }] : [];
  });
}

export const hoistMethod: Rewrite = {
  rule: "rewrite/hoist-method",
  gain: "constant",
  title: { "pt-BR": "O método é procurado antes do laço", en: "The method is looked up before the loop" },
  why: {
    "pt-BR": "`xs.append` procura o método a cada volta. Um nome dado a ele antes do laço dispensa a busca.",
    en: "`xs.append` looks the method up at each turn. A name given to it before the loop saves the look-up.",
  },
  safety: {
    "pt-BR": "A variável guarda a mesma lista ou o mesmo conjunto durante todo o laço.",
    en: "The variable holds the same list or set all through the loop.",
  },
  bad: "def positives(values):\n    result = []\n    for value in values:\n        if value > 0:\n            result.append(value)\n        else:\n            result.append(0)\n    return result\n",
  good: "def positives(values):\n    result = []\n    result_append = result.append\n    for value in values:\n        if value > 0:\n            result_append(value)\n        else:\n            result_append(0)\n    return result\n",
  find,
};
