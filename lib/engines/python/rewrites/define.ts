import { freshName, type Program } from "../program/program";

/** A function that new code calls, under a name that the file does not use. */
export type Defined = { name: string; definitions: readonly string[] };

/** Gives a definition its name: `text` is handed it. One that is in the file already, as from an earlier round, is used again. */
export function define(program: Program, base: string, text: (name: string) => string): Defined {
  if (program.source.includes(text(base))) return { name: base, definitions: [] };
  const name = freshName(program, base);
  return { name, definitions: [text(name)] };
}
