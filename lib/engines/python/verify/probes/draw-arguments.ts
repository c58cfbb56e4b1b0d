import { stringPairs } from "../generate/boundary-values";
import { type Drawing, generateValue, pick } from "../generate/generate-value";
import type { TypedParameter } from "./parameter-types";

/** The texts of the arguments of one call. */
export type DrawnArguments = { positional: string[]; named: [name: string, text: string][] };

const isNumber = (text: string): boolean => /^-?[\d.]+(e-?\d+)?$/u.test(text);
const isString = (text: string): boolean => /^"/u.test(text);
const isChangeable = (text: string): boolean => /^[[{]/u.test(text);

const neighbours: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `${text} + 1`,
  (text) => `${text} - 1`,
  (text) => `-(${text})`,
  (text) => `${text} * 2`,
];
const wildNeighbours: readonly ((text: string) => string)[] = [
  ...neighbours,
  (text) => `float(${text})`,
  (text) => `${text} * (1 + 1e-9)`,
  (text) => `int(${text})`,
];

const scalarKinds = new Set(["number", "scalar", "any", "int", "float"]);

const keptKinds = new Set(["callable", "file", "iterator", "dict", "record", "fields"]);

/** Makes two arguments meet: near or equal numbers, a text and a part of it, one list handed over twice. */
function relate(texts: string[], parameters: readonly TypedParameter[], { random }: Drawing): void {
  const [one, other] = [Math.floor(random() * texts.length), Math.floor(random() * texts.length)];
  const [first, second] = [texts[one], texts[other]];
  if (one === other || first === undefined || second === undefined) return;
  const guessed = parameters[one]?.guessed && parameters[other]?.guessed;
  if (isNumber(first) && isNumber(second)) {
    const sameType = first.includes(".") === second.includes(".");
    const kind = parameters[other]?.type.kind ?? "any";
    if (sameType || (guessed && scalarKinds.has(kind)))
      texts[other] = pick(guessed ? wildNeighbours : neighbours, random)(first);
  } else if (isString(first) && isString(second)) {
    const [long, short] = pick(stringPairs, random);
    [texts[one], texts[other]] = [`"${long}"`, `"${short}"`];
  } else if (isChangeable(first) && isChangeable(second) && guessed) {
    const earlier = Math.min(one, other);
    texts[earlier] = `(shared := ${texts[earlier]})`;
    texts[Math.max(one, other)] = "shared";
  } else if (
    first.startsWith("[") &&
    guessed &&
    !first.includes("(") &&
    !keptKinds.has(parameters[other]?.type.kind ?? "any")
  ) {
    const items = first
      .slice(1, -1)
      .split(", ")
      .filter((item) => /^[^[\]{}]+$/u.test(item));
    if (items.length > 0) texts[other] = pick(items, random);
  }
}

/** Draws one call's arguments. Parameters with a default are left out at times. */
export function drawArguments(parameters: readonly TypedParameter[], drawing: Drawing): DrawnArguments {
  const { random } = drawing;
  const positional: string[] = [];
  const named: [string, string][] = [];
  let leftOut = false;
  for (const { name, parameter, type, optional } of parameters) {
    if (parameter === "keywords") continue;
    if (parameter === "variadic") {
      if (leftOut) continue;
      const length = Math.floor(random() * 4);
      positional.push(...Array.from({ length }, () => generateValue(type, drawing)));
    } else if (optional && random() < 0.35) leftOut = true;
    else if (parameter === "keyword" || leftOut) {
      if (parameter !== "positional") named.push([name, generateValue(type, drawing)]);
    } else positional.push(generateValue(type, drawing));
  }
  if (positional.length > 1 && random() < 0.35) relate(positional, parameters, drawing);
  return { positional, named };
}

export const tupleText = (texts: readonly string[]): string =>
  texts.length === 0 ? "()" : `(${texts.join(", ")}${texts.length === 1 ? "," : ""})`;

export const dictText = (pairs: DrawnArguments["named"]): string =>
  `{${pairs.map(([name, text]) => `"${name}": ${text}`).join(", ")}}`;
