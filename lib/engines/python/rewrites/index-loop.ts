import type { Comprehension, Expr, For, Name, Node, Subscript } from "../ast/nodes";
import { childrenOf, findAll } from "../ast/walk";
import { isInvariant, isRebound, rootName } from "../program/effects";
import { freshName, type Program, replace } from "../program/program";
import { type Scope, scopeOfName } from "../program/scope";
import { integer, isReadOutside, lengthOf, plainRange } from "../program/shapes";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

const indexable = new Set(["list", "tuple", "str", "range", "bytes", "unknown"]);

/** Reads by the loop's index, of one sequence that does not change meanwhile. */
type Indexed = { sequence: Expr; text: string; reads: Subscript[] };

/** `region` is the loop, or the comprehension that it is a part of; `body` is what is evaluated at each turn. */
type IndexLoop = {
  loop: For | Comprehension;
  region: Node;
  body: readonly Node[];
  index: Name;
  start: number;
  stop: Expr;
  scope: Scope;
};

/** What a loop evaluates at each turn; undefined where more hangs on it than that. */
function turns(
  program: Program,
  loop: For | Comprehension,
): { region: Node; body: readonly Node[] } | undefined {
  if (loop.kind === "For") return loop.orelse.length > 0 ? undefined : { region: loop, body: loop.body };
  const region = program.parentOf(loop);
  if (!region || !("generators" in region)) return undefined;
  return { region, body: childrenOf(region).flatMap((child) => (child === loop ? loop.ifs : [child])) };
}

function readIndexLoop(program: Program, loop: For | Comprehension): IndexLoop | undefined {
  const range = plainRange(program, loop.iter);
  const parts = turns(program, loop);
  const { target: index } = loop;
  if (!range || !parts || index.kind !== "Name" || loop.isAsync) return undefined;
  const start = range.start ? integer(range.start) : 0;
  const scope = scopeOfName(program.scopeOf(index), index.id);
  const isOdd = start === undefined || start < 0 || !scope;
  if (isOdd || parts.body.some((part) => isRebound(scope, index.id, part))) return undefined;
  return { loop, ...parts, index, start, stop: range.stop, scope };
}

function reads(program: Program, { body, index, scope }: IndexLoop): Name[] {
  return body.flatMap((part) =>
    findAll(part, "Name").filter(
      (name) => name.id === index.id && scopeOfName(program.scopeOf(name), name.id) === scope,
    ),
  );
}

/** The sequence of `xs[i]`, where that may as well be handed out by the loop. */
function indexedBy(program: Program, name: Name, region: Node): Subscript | undefined {
  const parent = program.parentOf(name);
  if (parent?.kind !== "Subscript" || parent.slice !== name || !rootName(parent.value)) return undefined;
  const isStored = program.parentOf(parent)?.kind === "Delete";
  if (isStored || !indexable.has(typeOf(program, parent.value).name)) return undefined;
  return isInvariant(program, parent.value, region) ? parent : undefined;
}

function group(program: Program, subscripts: readonly Subscript[]): Indexed[] {
  const groups = new Map<string, Indexed>();
  for (const subscript of subscripts) {
    const text = program.text(subscript.value);
    const known = groups.get(text);
    if (known) known.reads.push(subscript);
    else groups.set(text, { sequence: subscript.value, text, reads: [subscript] });
  }
  return [...groups.values()];
}

/** The part of a sequence that the loop goes over: the whole one where the range ends with its length. */
function part(program: Program, { sequence, text }: Indexed, { start, stop, scope }: IndexLoop): string {
  const measured = lengthOf(program, stop);
  const isWhole =
    sequence.kind === "Name" &&
    measured?.id === sequence.id &&
    scopeOfName(program.scopeOf(measured), measured.id) ===
      scopeOfName(program.scopeOf(sequence), sequence.id);
  const direct =
    stop.kind === "Call" && stop.args[0] && program.text(stop.args[0]) === text && lengthCall(stop.func);
  const from = start === 0 ? "" : String(start);
  if (isWhole || direct) return from ? `${text}[${from}:]` : text;
  return scope ? `${text}[${from}:${program.text(stop)}]` : text;
}

const lengthCall = (func: Expr) => func.kind === "Name" && func.id === "len";

const itemName = (program: Program, text: string, index: string) =>
  freshName(program, `${text.replace(/\W+/g, "_").replace(/_$/, "")}_${index}`);

function candidateOf(program: Program, loop: For | Comprehension): Candidate | undefined {
  const found = readIndexLoop(program, loop);
  if (!found) return undefined;
  const all = reads(program, found);
  const subscripts = all.flatMap((name) => indexedBy(program, name, found.region) ?? []);
  const groups = group(program, subscripts).sort((left, right) => right.reads.length - left.reads.length);
  const needsIndex = all.length > subscripts.length || isReadOutside(program, found.index, found.region);
  const [most] = groups;
  if (!most || groups.length > 3) return undefined;
  if (needsIndex && most.reads.length < 2) return undefined;
  const chosen = needsIndex ? [most] : groups;
  const names = chosen.map(({ text }) => itemName(program, text, found.index.id));
  const parts = chosen.map((each) => part(program, each, found));
  const start = found.start === 0 ? "" : `, ${found.start}`;
  const [name = "", ...more] = names;
  const target = needsIndex ? `${found.index.id}, ${name}` : [name, ...more].join(", ");
  const iter = needsIndex
    ? `enumerate(${parts[0]}${start})`
    : parts.length > 1
      ? `zip(${parts.join(", ")})`
      : (parts[0] ?? "");
  const head = replace({ start: loop.target.start, end: loop.iter.end }, `${target} in ${iter}`);
  const inner = chosen.flatMap(({ reads: places }, index) =>
    places.map((place) => replace(place, names[index] ?? "")),
  );
  return { span: head.span, edits: [head, ...inner] };
}

export const indexLoop: Rewrite = {
  rule: "rewrite/index-loop",
  gain: "constant",
  title: {
    "pt-BR": "O laço percorre os elementos, não os índices",
    en: "The loop goes over elements, not over indices",
  },
  why: {
    "pt-BR":
      "`for i in range(len(xs))` cria um número e procura `xs[i]` a cada uso. Percorrer os próprios elementos (com `enumerate` ou `zip`) dispensa as duas coisas.",
    en: "`for i in range(len(xs))` makes a number and looks `xs[i]` up at each use. Going over the elements themselves (with `enumerate` or `zip`) saves both.",
  },
  safety: {
    "pt-BR":
      "A sequência não muda no laço, e o índice não é usado depois dele. O verificador procura dicionários, sequências mais curtas que o intervalo e intervalos negativos.",
    en: "The sequence does not change in the loop, and the index is not used after it. The verifier looks for dicts, sequences shorter than the range, and negative ranges.",
  },
  bad: "def total(prices):\n    result = 0\n    for i in range(len(prices)):\n        result += prices[i]\n    return result\n",
  good: "def total(prices):\n    result = 0\n    for prices_i in prices:\n        result += prices_i\n    return result\n",
  find: (program) =>
    [...findAll(program.module, "For"), ...findAll(program.module, "comprehension")]
      .sort((left, right) => left.start - right.start)
      .flatMap((loop) => candidateOf(program, loop) ?? []),
};
