import type { Expr } from "../../ast/nodes";
import { literalText } from "../../program/literal-text";
import { sliceText } from "./text-methods";
import { builtText, mostItems, textsOf, type Value, type Values } from "./value";

/** Values without repeats of the same object. */
export function distinct(values: Values): Values {
  const paths = new Set<string>();
  return values.filter((value) => {
    if (value.kind !== "object") return true;
    const key = `${value.path} ${value.hidden}`;
    const isNew = !paths.has(key);
    paths.add(key);
    return isNew;
  });
}

/** What a literal gives. */
export function constantValues(constant: Extract<Expr, { kind: "Constant" }>): Values {
  if (constant.type === "str" || constant.type === "bytes") {
    if (constant.text.length > 20_000) return [];
    const text = literalText(constant);
    return [{ kind: "text", text, built: !constant.text.includes(text) }];
  }
  if (constant.type !== "int") return [];
  const number = Number(constant.text.replaceAll("_", ""));
  return Number.isSafeInteger(number) ? [{ kind: "number", number }] : [];
}

/** A slice of a value by constants. */
export function sliceValue(owner: Value, bounds: readonly (number | undefined)[]): Values {
  if (owner.kind === "text") return sliceText(owner.text, bounds);
  if (owner.kind !== "items") return [];
  const [lower, upper, step = 1] = bounds;
  if (step === -1 && lower === undefined && upper === undefined)
    return [{ kind: "items", items: owner.items.toReversed() }];
  return step === 1 ? [{ kind: "items", items: owner.items.slice(lower, upper) }] : [];
}

/** What an operator gives for values that are known. */
export function operatorValues(op: string, lefts: Values, rights: Values): Values {
  const [left] = lefts;
  const [right] = rights;
  if (!left || !right) return [];
  if (left.kind === "number" && right.kind === "number") return arithmetic(op, left.number, right.number);
  if (op === "+" && left.kind === "text" && right.kind === "text") return builtText(left.text + right.text);
  if (op === "/" && left.kind === "text" && right.kind === "text")
    return builtText(`${left.text.replace(/\/$/u, "")}/${right.text}`);
  if (op === "+" && left.kind === "items" && right.kind === "items")
    return [{ kind: "items", items: [...left.items, ...right.items].slice(0, mostItems) }];
  if (
    op === "*" &&
    left.kind === "text" &&
    right.kind === "number" &&
    right.number * left.text.length < 10_000
  )
    return builtText(left.text.repeat(Math.max(0, right.number)));
  if (op === "%" && left.kind === "text") {
    const given = right.kind === "text" ? [right.text] : textsOf(right);
    return given ? builtText(left.text.replace(/%s/gu, () => given.shift() ?? "")) : [];
  }
  return [];
}

function arithmetic(op: string, left: number, right: number): Values {
  const results: Readonly<Record<string, () => number>> = {
    "+": () => left + right,
    "-": () => left - right,
    "*": () => left * right,
    "//": () => Math.floor(left / right),
    "%": () => left - right * Math.floor(left / right),
    "^": () => left ^ right,
    "|": () => left | right,
    "&": () => left & right,
    ">>": () => left >> right,
    "**": () => (right >= 0 ? left ** right : Number.NaN),
  };
  const number = results[op]?.() ?? Number.NaN;
  return Number.isSafeInteger(number) ? [{ kind: "number", number }] : [];
}

const quotes = /^[a-zA-Z]*(?:'''|"""|'|")|(?:'''|"""|'|")$/gu;

/**
 * The text of an f-string whose fields are known; undefined where one is not, or has a format.
 * @param fields where each expression stands in the literal
 */
export function joinedText(
  literal: string,
  fields: readonly { start: number; end: number }[],
  texts: readonly (string | undefined)[],
): string | undefined {
  let text = "";
  let at = 0;
  for (const [index, { start, end }] of fields.entries()) {
    const value = texts[index];
    if (value === undefined || literal[start - 1] !== "{" || literal[end] !== "}") return undefined;
    text += literal.slice(at, start - 1) + value;
    at = end + 1;
  }
  return (text + literal.slice(at)).replace(quotes, "");
}
