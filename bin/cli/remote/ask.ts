import type { Writable } from "node:stream";
import { CommandFailure } from "../failure";
import type { Chunks } from "../input";
import { write } from "../output";

type Keyboard = Chunks & { isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };

/** Asks questions on standard error and reads one line each. */
export type Ask = (question: string, options?: { secret?: boolean }) => Promise<string>;

const ending = /[\r\n]/;
const interrupt = "\u0003";
const endOfInput = "\u0004";
const erasing = new Set(["\b", "\u007f"]);

/** What was typed by characters, with what was erased again left out. */
const typed = (line: string, character: string): string =>
  erasing.has(character) ? [...line].slice(0, -1).join("") : line + character;

/** A way to ask on this terminal; what is secret is not shown while it is typed. Lines may come from a file as well. */
export function asking(stdin: Keyboard, stderr: Writable): Ask & { close(): void } {
  const chunks = stdin[Symbol.asyncIterator]();
  let rest = "";
  const more = async (): Promise<boolean> => {
    const { value, done } = await chunks.next();
    if (!done) rest += value.toString("utf8");
    return !done;
  };
  const readLine = async (): Promise<string> => {
    let line = "";
    for (;;) {
      while (rest === "") if (!(await more())) return line === "" ? stop() : line;
      const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
      rest = rest.slice(character.length);
      if (character === interrupt || character === endOfInput) return stop();
      if (ending.test(character)) {
        if (character === "\r" && rest.startsWith("\n")) rest = rest.slice(1);
        return line;
      }
      line = typed(line, character);
    }
  };
  const ask: Ask = async (question, { secret = false } = {}) => {
    await write(stderr, question);
    const hides = secret && stdin.isTTY === true && stdin.setRawMode !== undefined;
    if (hides) stdin.setRawMode?.(true);
    try {
      return await readLine();
    } finally {
      if (hides) {
        stdin.setRawMode?.(false);
        await write(stderr, "\n");
      }
    }
  };
  return Object.assign(ask, { close: () => void chunks.return?.() });
}

function stop(): never {
  throw new CommandFailure("noAnswer");
}
