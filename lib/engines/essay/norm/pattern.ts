import { capitalise, startsCapital } from "../text/normal-form";
import type { Matcher } from "./rule";
import { isJoined, type SentenceView } from "./sentence-view";
import { type WordClass, type WordTest, wordClasses } from "./word-classes";

type Element = { test: WordTest; literals?: readonly string[]; afterComma: boolean };
type Shape = {
  elements: readonly Element[];
  opening: "sentence" | "clause" | "any";
  from: number;
  to: number;
};

const isWordClass = (name: string): name is WordClass => Object.hasOwn(wordClasses, name);

function classNamed(source: string): WordTest {
  const name = source.slice(1, -1);
  if (!isWordClass(name)) throw new Error(`a pattern names the unknown word class ${name}`);
  return wordClasses[name];
}

function readTest(source: string): Pick<Element, "test" | "literals"> {
  if (source === "*") return { test: () => true };
  if (source.startsWith("!")) {
    const { test } = readTest(source.slice(1));
    return { test: (key, view, at) => !test(key, view, at) };
  }
  const alternatives = source.split("|");
  const classes = alternatives.filter((alternative) => alternative.startsWith("<")).map(classNamed);
  const literals = alternatives.filter((alternative) => !alternative.startsWith("<"));
  const known = new Set(literals);
  const test: WordTest = (key, view, at) => known.has(key) || classes.some((isOne) => isOne(key, view, at));
  return classes.length === 0 ? { test, literals } : { test };
}

function readShape(source: string): Shape {
  const elements: Element[] = [];
  let opening: Shape["opening"] = "any";
  let from = -1;
  let to = -1;
  let afterComma = false;
  for (const piece of source.trim().split(/\s+/u)) {
    if (piece === "^") opening = "sentence";
    else if (piece === "^^") opening = "clause";
    else if (piece === ",") afterComma = true;
    else {
      if (piece.startsWith("[")) from = elements.length;
      elements.push({ ...readTest(piece.replaceAll(/[[\]]/gu, "")), afterComma });
      if (piece.endsWith("]")) to = elements.length;
      afterComma = false;
    }
  }
  if (from < 0 || to <= from) throw new Error(`a pattern marks no passage: ${source}`);
  return { elements, opening, from, to };
}

function opens({ gaps }: SentenceView, at: number, opening: Shape["opening"]): boolean {
  if (opening === "any") return true;
  return at === 0 || (opening === "clause" && gaps[at] !== "");
}

function matches({ elements, opening }: Shape, view: SentenceView, at: number): boolean {
  return (
    opens(view, at, opening) &&
    elements.every(({ test, afterComma }, step) => {
      const key = view.keys[at + step];
      if (key === undefined || !test(key, view, at + step)) return false;
      return step === 0 || (afterComma ? view.gaps[at + step] === "," : isJoined(view, at + step));
    })
  );
}

/** Fills `$0` (the passage) and `$1`, `$2` … (its words) and keeps the capital that the passage opens with. */
function fill(template: string, view: SentenceView, from: number, to: number): string {
  const passage = view.textOf(from, to);
  const filled = template.replaceAll(/\$(\d)/gu, (_, digit: string) =>
    digit === "0" ? passage : view.textOf(from + Number(digit) - 1, from + Number(digit)),
  );
  return startsCapital(passage) ? capitalise(filled) : filled;
}

function compile(line: string): Matcher {
  const [source = "", replacements = ""] = line.split("=>");
  const templates = replacements
    .split(" / ")
    .map((template) => template.trim())
    .filter(Boolean);
  const shape = readShape(source);
  const anchor = anchorOf(shape);
  const literals = anchor === undefined ? undefined : shape.elements[anchor]?.literals;
  return {
    ...(literals && { starts: new Set(literals) }),
    match: (view, word) => {
      const at = word - (anchor ?? 0);
      if (at < 0 || !matches(shape, view, at)) return undefined;
      const [from, to] = [at + shape.from, at + shape.to];
      return { from, to, texts: templates.map((template) => fill(template, view, from, to)) };
    },
  };
}

/** The element by which a shape is looked up: the one with the longest words, which are the rarest. */
function anchorOf({ elements }: Shape): number | undefined {
  const lengths = elements.map(({ literals }) => Math.min(...(literals ?? [""]).map((word) => word.length)));
  const longest = Math.max(...lengths);
  return longest > 0 ? lengths.indexOf(longest) : undefined;
}

/**
 * Reads patterns, one a line: `em relação [a] <feminine> => à`. Words stand next to each other, with white space alone
 * between them, or with a comma where the line has ` , `.
 * `a|b` one of these; `<class>` a word class; `*` any word; `!x` anything else; `^` the sentence opens
 * here; `^^` a mark or the opening is before it; `[…]` the passage; after `=>` its replacements, parted by ` / `.
 * @throws Error for a pattern without a passage or with an unknown class: a mistake in the source
 */
export const patterns = (lines: string): Matcher[] =>
  lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map(compile);
