import { closingAbbreviations, leadingAbbreviations } from "../text/abbreviations";
import { lookupForm, startsCapital, wordKey } from "../text/normal-form";
import type { Token, TokenKind } from "../text/tokens";
import type { Span } from "../types";
import { splitClitics } from "./clitics";
import { type Neighbours, splitContraction } from "./contractions";

/** A word of syntax with the span of the written word that it is, or is part of. */
export type SyntacticWord = Span & { form: string };

type Piece = Span & { form: string; kind: TokenKind };

/** Code units; longer runs of letters and points are no abbreviation, and joining them would take quadratic time. */
const longestAbbreviation = 12;

function isAbbreviation(form: string): boolean {
  if (form.length > longestAbbreviation) return false;
  const key = wordKey(form);
  return (
    leadingAbbreviations.has(key) || closingAbbreviations.has(key) || /^\p{Lu}(?:\.\p{Lu})*$/u.test(form)
  );
}

/** Whether a point after a word belongs to it; `next` is what follows the point without a space, "" at the sentence's end. */
function joinsPoint(before: Piece, next: string): boolean {
  if (/^etc$/i.test(before.form)) return true;
  return next !== "" && (isAbbreviation(before.form) || isAbbreviation(`${before.form}.${next}`));
}

/** Whether a piece that follows without a space belongs to the one before: "Sr" + ".", "a." + "C", "R" + "$", "-" + "-". */
function joins(before: Piece, piece: Piece, next: string): boolean {
  if (before.end !== piece.start) return false;
  if (before.kind === "word" && piece.form === ".") return joinsPoint(before, next);
  if (before.kind === "word" && piece.kind === "word") return isAbbreviation(before.form + piece.form);
  if (piece.form === "$") return /^(?:R|U|US|CR)$/i.test(before.form);
  return piece.form === "-" && before.form === "-";
}

const percentage = /^(.+)%$/u;

const sliceOf = (text: string, token: Token | undefined): string =>
  token ? text.slice(token.start, token.end) : "";

function readPieces(text: string, tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, { kind, start, end }] of tokens.entries()) {
    if (kind === "space" || kind === "break") continue;
    const form = lookupForm(text.slice(start, end));
    const piece = { kind, start, end, form };
    const last = pieces.at(-1);
    if (last && joins(last, piece, sliceOf(text, tokens[index + 1]))) {
      last.form += form;
      last.end = end;
    } else pieces.push(piece);
  }
  return pieces;
}

function neighboursOf(pieces: readonly Piece[], index: number): Neighbours {
  const quotes =
    pieces[index + 1]?.kind === "mark" && /^["“«‘'(]$/u.test(pieces[index + 1]?.form ?? "") ? 1 : 0;
  const before = pieces[index - 1];
  const after = pieces[index + 1 + quotes];
  const key = (piece: Piece | undefined) => {
    if (piece?.kind === "number") return "0";
    return piece?.kind === "word" ? piece.form.toLowerCase() : "";
  };
  return { before: key(before), after: key(after), afterIsCapital: startsCapital(after?.form ?? "") };
}

function splitPiece(piece: Piece, neighbours: () => Neighbours): readonly string[] {
  const { form, kind } = piece;
  if (kind === "number") {
    const amount = percentage.exec(form)?.[1];
    return amount ? [amount, "%"] : [form];
  }
  if (kind !== "word") return [form];
  return splitContraction(form, neighbours) ?? splitClitics(form) ?? [form];
}

/**
 * The syntactic words of a stretch of tokens as the treebank counts them: contractions and clitic pronouns apart ("do" → "de", "o"; "fazê-lo" →
 * "fazer", "lo"), the point with its abbreviation, the per cent sign apart from its number, punctuation as words of its own.
 */
export function syntacticWords(text: string, tokens: readonly Token[]): SyntacticWord[] {
  const pieces = readPieces(text, tokens);
  return pieces.flatMap((piece, index) => {
    const { start, end } = piece;
    return splitPiece(piece, () => neighboursOf(pieces, index)).map((form) => ({ form, start, end }));
  });
}
