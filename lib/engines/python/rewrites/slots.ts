import type { ClassDef, FunctionDef } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { enclosingFunction, enclosingLoop, insertBefore, type Program } from "../program/program";
import { isNamed } from "../program/shapes";
import type { Candidate, Rewrite } from "./rewrite";

/** What looks into an object's dict, or gives it attributes from outside. */
const reflective = new Set([
  "setattr",
  "vars",
  "delattr",
  "__dict__",
  "pickle",
  "copy",
  "weakref",
  "cached_property",
]);

const looksInside = ({ module }: Program): boolean =>
  findAll(module, "Name").some(({ id }) => reflective.has(id)) ||
  findAll(module, "Attribute").some(({ attr }) => reflective.has(attr)) ||
  findAll(module, "alias").some(({ name }) => reflective.has(name));

const initOf = ({ body }: ClassDef): FunctionDef | undefined =>
  body.find((each): each is FunctionDef => each.kind === "FunctionDef" && each.name === "__init__");

/** The attributes that methods give to their object; undefined where one is not given in `__init__`. */
function attributesOf(definition: ClassDef): string[] | undefined {
  const init = initOf(definition);
  const self = init?.args.parameters[0]?.name;
  if (!init || !self) return undefined;
  const stored = (region: FunctionDef | ClassDef) =>
    [
      ...findAll(region, "Assign").flatMap(({ targets }) => targets),
      ...findAll(region, "AnnAssign").map(({ target }) => target),
    ]
      .flatMap((target) => (target.kind === "Tuple" ? target.elts : [target]))
      .flatMap((target) => (target.kind === "Attribute" && isNamed(target.value, self) ? [target.attr] : []));
  const given = [...new Set(stored(init))];
  const all = new Set(stored(definition));
  return given.length > 0 && [...all].every((name) => given.includes(name)) ? given : undefined;
}

/** Attributes of these names that code outside the class gives to some object: it might be one of these. */
function isExtended(program: Program, definition: ClassDef, given: readonly string[]): boolean {
  const outside = findAll(program.module, "Assign")
    .filter(({ start, end }) => start < definition.start || end > definition.end)
    .flatMap(({ targets }) => targets);
  return outside.some((target) => target.kind === "Attribute" && !given.includes(target.attr));
}

const isPlain = ({ bases, keywords, decorators, body }: ClassDef): boolean =>
  keywords.length === 0 &&
  decorators.length === 0 &&
  bases.every((base) => isNamed(base, "object")) &&
  body.every((each) => each.kind === "FunctionDef" || each.kind === "Expr");

function candidateOf(program: Program, definition: ClassDef): Candidate | undefined {
  const first = definition.body.find(({ kind }) => kind === "FunctionDef");
  const made = findAll(program.module, "Call").filter(({ func }) => isNamed(func, definition.name));
  const isBase = findAll(program.module, "ClassDef").some(({ bases }) =>
    bases.some((base) => isNamed(base, definition.name)),
  );
  const often = made.some((call) => enclosingLoop(program, call) || enclosingFunction(program, call));
  if (!first || !often || isBase || !isPlain(definition)) return undefined;
  const given = attributesOf(definition);
  if (!given || isExtended(program, definition, given)) return undefined;
  const names = given.map((name) => `"${name}"`).join(", ");
  const edit = insertBefore(program, first, [`__slots__ = (${names}${given.length === 1 ? "," : ""})`, ""]);
  return edit && { span: definition, edits: [{ ...edit, text: edit.text.replace(/\n[ \t]+\n/, "\n\n") }] };
}

export const slots: Rewrite = {
  rule: "rewrite/slots",
  gain: "constant",
  title: { "pt-BR": "Objetos pequenos com `__slots__`", en: "Small objects with `__slots__`" },
  why: {
    "pt-BR":
      "Sem `__slots__` cada objeto pode ter um dicionário próprio. Com eles os atributos têm lugares fixos: menos memória e criação mais rápida.",
    en: "Without `__slots__` each object may have a dict of its own. With them attributes have fixed places: less memory and quicker making.",
  },
  safety: {
    "pt-BR":
      "Todos os atributos nascem em `__init__`, ninguém herda da classe e nada olha o dicionário do objeto. O verificador procura atributos dados de fora.",
    en: "All attributes are given in `__init__`, nobody inherits from the class, and nothing looks into the object's dict. The verifier looks for attributes given from outside.",
  },
  bad: "class Point:\n    def __init__(self, x, y):\n        self.x = x\n        self.y = y\n\n\ndef points(pairs):\n    return [Point(x, y) for x, y in pairs]\n",
  good: 'class Point:\n    __slots__ = ("x", "y")\n\n    def __init__(self, x, y):\n        self.x = x\n        self.y = y\n\n\ndef points(pairs):\n    return [Point(x, y) for x, y in pairs]\n',
  find: (program) =>
    looksInside(program)
      ? []
      : findAll(program.module, "ClassDef").flatMap((definition) => candidateOf(program, definition) ?? []),
};
