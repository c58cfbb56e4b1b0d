import { type CelFunc, CelScalar, type CelValue, celFunc } from "@bufbuild/cel";

const { BOOL, DYN, STRING } = CelScalar;

/** What the real server adds to CEL's own functions and has no clock in it, and `+` of a text and something else. */
export const serverFunctions: CelFunc[] = [
  celFunc("lowercase", [STRING], STRING, (text) => text.toLowerCase()),
  celFunc("uppercase", [STRING], STRING, (text) => text.toUpperCase()),
  celFunc("_+_", [STRING, DYN], STRING, (text, other) => text + scalarText(other)),
  celFunc("_+_", [DYN, STRING], STRING, (other, text) => scalarText(other) + text),
];

/** As the real server joins a value to a text: a missing one adds nothing. */
function scalarText(value: CelValue): string {
  if (value === null) return "";
  if (["string", "number", "bigint", "boolean"].includes(typeof value)) return String(value);
  throw new Error("only numbers, truth values and texts can be joined to a text");
}

/** A function without arguments that loops ask, for `guardLoops`. */
export const guardFunction = (name: string, guard: () => void): CelFunc =>
  celFunc(name, [], BOOL, () => {
    guard();
    return true;
  });
