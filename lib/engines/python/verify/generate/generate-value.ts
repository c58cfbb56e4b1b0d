import type { PythonType, ScalarKind } from "../types/python-type";
import * as boundary from "./boundary-values";

/**
 * How a case's values are drawn. `dense`: from few small ones, so that they repeat and meet each other; `edge`: from the boundary
 * values; `large`: numbers that may be sizes.
 */
export type Style = "dense" | "edge" | "large";

/** What scalars of unknown type are in one case, so that they can be compared and looked up in one another. */
export type Theme = "int" | "str" | "float" | "mixed";

export type Drawing = {
  random: () => number;
  style: Style;
  theme: Theme;
  /** How many members a container has at most. */
  size: number;
  /** How many each has exactly: lists then go together, and lists of lists are tables. */
  exactly?: number;
  /** Literals of the program itself, as they are written. */
  mined: { numbers: readonly string[]; strings: readonly string[] };
};

export const pick = <T>(items: readonly T[], random: () => number): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
};

const quote = (inner: string): string => `"${inner.replaceAll('"', '\\"')}"`;

function integer({ random, style, mined }: Drawing): string {
  const whole = mined.numbers.filter((text) => /^-?\d+$/u.test(text));
  if (whole.length > 0 && random() < 0.2) return pick(whole, random);
  if (style === "large" && random() < 0.6) return pick(boundary.largeIntegers, random);
  if (style === "dense") return pick(boundary.smallIntegers, random);
  return random() < 0.75 ? pick(boundary.integers, random) : String(Math.floor(random() * 2000) - 1000);
}

function float({ random, style, mined }: Drawing): string {
  const decimals = mined.numbers.filter((text) => /[.e]/u.test(text));
  if (decimals.length > 0 && random() < 0.2) return pick(decimals, random);
  if (style === "dense") return pick(["0.1", "0.2", "0.3", "1.0", "0.7", "2.5"], random);
  return random() < 0.7 ? pick(boundary.floats, random) : String((random() * 200 - 100).toFixed(2));
}

/** The characters of the program's own short strings: brackets, vowels, digits of a numeral … */
function ownAlphabet(strings: readonly string[]): string {
  const short = strings.filter((literal) => literal.length <= 12 && /^(['"])[^\\]*\1$/u.test(literal));
  return [...new Set(short.map((literal) => literal.slice(1, -1)).join(""))]
    .join("")
    .replaceAll(/["'\\]/gu, "");
}

function text({ random, style, mined, size }: Drawing): string {
  if (mined.strings.length > 0 && random() < 0.25) {
    const own = pick(mined.strings, random);
    return random() < 0.6 ? own : `(${own} + ${pick(mined.strings, random)})`;
  }
  if (style === "dense" && random() < 0.6) return quote(pick(boundary.smallStrings, random));
  if (random() < 0.55) return quote(pick(boundary.strings, random));
  const own = ownAlphabet(mined.strings);
  const alphabet = own && random() < 0.5 ? own : pick(boundary.alphabets, random);
  return quote(
    Array.from({ length: Math.floor(random() * (size + 4)) }, () => pick([...alphabet], random)).join(""),
  );
}

function scalar(drawing: Drawing): string {
  const { random, theme } = drawing;
  if (theme === "int") return integer(drawing);
  if (theme === "str") return text(drawing);
  if (theme === "float") return float(drawing);
  const draw = random();
  if (draw < 0.35) return pick(["1", "1.0", "True", "0", "0.0", "False", "2", "2.0", "-0.0"], random);
  if (draw < 0.45) return pick(boundary.wildFloats, random);
  if (draw < 0.55)
    return pick(["None", "Blank()", "Text('a')", "Count(3)", "()", "[]", "(1, 2)", "b'a'"], random);
  if (draw < 0.7) return integer(drawing);
  return draw < 0.85 ? text(drawing) : float(drawing);
}

function number(drawing: Drawing): string {
  const { random } = drawing;
  const draw = random();
  if (draw < 0.5) return integer(drawing);
  if (draw < 0.92) return float(drawing);
  return pick([...boundary.wildFloats, "True", "Fraction(1, 3)", "Decimal('0.1')"], random);
}

function anything(drawing: Drawing): string {
  const { random } = drawing;
  const draw = random();
  if (draw < 0.5) return scalar(drawing);
  if (draw < 0.75) return generateValue({ kind: "iterable", of: { kind: "scalar" }, guess: true }, drawing);
  if (draw < 0.85)
    return generateValue({ kind: "dict", key: { kind: "scalar" }, value: { kind: "scalar" } }, drawing);
  if (draw < 0.93) return pick(boundary.mixedLists, random);
  return "None";
}

const scalars: Readonly<Record<ScalarKind, (drawing: Drawing) => string>> = {
  int: integer,
  float,
  str: text,
  number,
  scalar,
  any: anything,
  bool: ({ random }) => (random() < 0.5 ? "True" : "False"),
  bytes: ({ random, size }) =>
    `b"${Array.from({ length: Math.floor(random() * (size + 3)) }, () => pick(boundary.bytes, random)).join("")}"`,
  None: () => "None",
  complex: ({ random }) => pick(["0j", "1j", "(1+2j)", "(-1-1j)"], random),
  file: ({ random }) => `StringIO("${pick(boundary.files, random)}")`,
  callable: ({ random }) => pick(boundary.functions, random),
};

function members(of: PythonType, drawing: Drawing): string[] {
  const { random, size, exactly } = drawing;
  const length = exactly ?? Math.floor(random() * (size + 1));
  const inner = { ...drawing, size: Math.min(4, size) };
  const drawn = Array.from({ length }, () => generateValue(of, inner));
  const order = random();
  if (order < 0.12) return drawn.map((item, index) => (index % 2 ? (drawn[0] ?? item) : item));
  if (order < 0.24 && drawn.every((item) => /^-?\d+$/u.test(item)))
    return drawn.sort((a, b) => Number(a) - Number(b));
  return drawn;
}

function wildContainer(drawing: Drawing, of: PythonType): string | undefined {
  const { random, style } = drawing;
  if (style === "dense" || random() > 0.25) return undefined;
  if (random() < 0.2) return pick(boundary.mixedLists, random);
  if (of.kind === "float" || of.kind === "number") return pick(boundary.floatLists, random);
  if (of.kind !== "any" && of.kind !== "scalar") return undefined;
  return pick(random() < 0.3 ? boundary.floatLists : boundary.mixedLists, random);
}

function container(type: Extract<PythonType, { guess?: true; of: PythonType }>, drawing: Drawing): string {
  const { random } = drawing;
  const wild = type.guess && wildContainer(drawing, type.of);
  const inside = wild ? wild.slice(1, -1) : members(type.of, drawing).join(", ");
  const asTuple = inside === "" ? "()" : `(${inside},)`;
  const draw = random();
  switch (type.kind) {
    case "set":
      return inside === "" ? "set()" : `{${inside}}`;
    case "frozenset":
      return `frozenset([${inside}])`;
    case "deque":
      return `deque([${inside}])`;
    case "iterator":
      return `iter([${inside}])`;
    case "sequence":
      return draw < 0.8 ? `[${inside}]` : draw < 0.95 || !type.guess ? asTuple : `Row([${inside}])`;
    case "iterable":
      if (draw < 0.7) return `[${inside}]`;
      return draw < 0.8 ? asTuple : `iter([${inside}])`;
    default:
      return type.guess && draw < 0.05 ? asTuple : `[${inside}]`;
  }
}

function dictionary(type: Extract<PythonType, { kind: "dict" }>, drawing: Drawing): string {
  const { random, size } = drawing;
  const length = Math.floor(random() * (Math.min(size, 6) + 1));
  const inner = { ...drawing, size: Math.min(3, size) };
  const pairs = Array.from(
    { length },
    () => `${generateValue(type.key, inner)}: ${generateValue(type.value, inner)}`,
  );
  const display = `{${pairs.join(", ")}}`;
  if (!type.guess || random() < 0.85) return display;
  return pick(
    [
      `defaultdict(int, ${display})`,
      `defaultdict(list, ${display})`,
      `OrderedDict(${display})`,
      `Counter(${display})`,
    ],
    random,
  );
}

/** The text of a value of a type, at random. */
export function generateValue(type: PythonType, drawing: Drawing): string {
  switch (type.kind) {
    case "union":
      return generateValue(pick(type.of, drawing.random), drawing);
    case "tuple":
      return `(${type.items.map((item) => `${generateValue(item, drawing)},`).join(" ")})`;
    case "dict":
      return dictionary(type, drawing);
    case "fields":
      return `{${Object.entries(type.fields)
        .map(([name, field]) => `${JSON.stringify(name)}: ${generateValue(field, drawing)}`)
        .join(", ")}}`;
    case "record":
      return `Record(${Object.entries(type.fields)
        .map(([name, field]) => `${name}=${generateValue(field, drawing)}`)
        .join(", ")})`;
    default:
      return "of" in type ? container(type, drawing) : scalars[type.kind](drawing);
  }
}
