import type { Module } from "../../ast/nodes";
import { findAll } from "../../ast/walk";

/** The literals of a program, as they are written: what its branches ask for. */
export type MinedLiterals = { numbers: string[]; strings: string[] };

const maxLiterals = 60;
const maxLength = 60;

function nearby(text: string): string[] {
  if (!/^\d{1,15}$/u.test(text)) return [text, `-${text}`];
  const value = Number(text);
  return [text, String(value + 1), String(value - 1), `-${text}`];
}

/** The numbers and strings in some programs, with the neighbours of whole numbers. */
export function mineLiterals(modules: readonly Module[]): MinedLiterals {
  const constants = modules
    .flatMap((module) => findAll(module, "Constant"))
    .filter(({ text }) => text.length <= maxLength);
  const numbers = constants.filter(({ type }) => type === "int" || type === "float").map(({ text }) => text);
  const strings = constants
    .filter(({ type, text }) => type === "str" && /^['"]/u.test(text))
    .map(({ text }) => text);
  return {
    numbers: [...new Set(numbers.flatMap(nearby))].slice(0, maxLiterals),
    strings: [...new Set(strings)].slice(0, maxLiterals),
  };
}
