import type { ClassDef, FunctionDef, Lambda } from "../../ast/nodes";

/** What an expression may give, as far as the source tells. */
export type Value =
  /** A module, function or type by its dotted path: `os.system`, `builtins.eval`. */
  | { kind: "object"; path: string; hidden: boolean }
  /** Text or bytes, each byte a character. `built`: it does not stand in the source as such. */
  | { kind: "text"; text: string; built: boolean }
  | { kind: "number"; number: number }
  | { kind: "items"; items: readonly (readonly Value[])[] }
  | { kind: "mapping"; entries: ReadonlyMap<string, readonly Value[]> }
  /** The dictionary of an object's names; without a path, of the file itself. */
  | { kind: "names"; path: string | undefined }
  | { kind: "local"; node: FunctionDef | ClassDef | Lambda }
  /** `operator.attrgetter(name)` and `functools.partial(function, …)`. */
  | { kind: "getter"; name: string }
  | { kind: "instance"; node: ClassDef };

/** The values that an expression may have; none where nothing tells. */
export type Values = readonly Value[];

const longestText = 10_000;
export const mostItems = 300;

export const object = (path: string, hidden = false): Value => ({ kind: "object", path, hidden });

/** Text that was put together; nothing beyond the longest text that is followed. */
export const builtText = (text: string): Values =>
  text.length <= longestText ? [{ kind: "text", text, built: true }] : [];

/** The text that values have, when there is only one. */
export function onlyText(values: Values): string | undefined {
  const [first, ...rest] = values;
  return first?.kind === "text" && rest.length === 0 ? first.text : undefined;
}

/** Each item's text, where all have one. */
export function textsOf(value: Value): string[] | undefined {
  if (value.kind === "text") return Array.from(value.text);
  if (value.kind !== "items") return undefined;
  const texts = value.items.map(onlyText);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** Each item's number, where all have one: of a list of numbers, or of bytes. */
export function numbersOf(value: Value): number[] | undefined {
  if (value.kind === "text") return Array.from(value.text, (character) => character.charCodeAt(0));
  if (value.kind !== "items") return undefined;
  const numbers = value.items.map(([item]) => (item?.kind === "number" ? item.number : undefined));
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

/** What iterating over a value gives. */
export function itemsOf(value: Value): readonly Values[] {
  if (value.kind === "items") return value.items;
  if (value.kind === "mapping")
    return [...value.entries.keys()].map((text): Values => [{ kind: "text", text, built: false }]);
  return value.kind === "text"
    ? Array.from(value.text.slice(0, mostItems), (text): Values => [{ kind: "text", text, built: true }])
    : [];
}
