import type { Span } from "../types";
import { utf8Cursor } from "./utf8-cursor";

/** A token of the source: ruff's name of its kind (`Def`, `Identifier`, `Newline`, …) and where it stands. */
export type Token = Span & { kind: string };

/** Reads ruff's token listing; offsets become UTF-16. The tokens ascend and do not overlap. */
export function* readTokens(listing: string, source: string): Generator<Token> {
  const toIndex = utf8Cursor(source);
  for (const [, kind, start, end] of listing.matchAll(/^ {4}(\w+) (\d+)\.\.(\d+)/gm)) {
    if (kind === undefined) continue;
    yield { kind, start: toIndex(Number(start)), end: toIndex(Number(end)) };
  }
}
