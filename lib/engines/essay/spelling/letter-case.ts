import type { EssayDocument } from "../document";
import { closingAbbreviations, leadingAbbreviations } from "../text/abbreviations";
import { capitalise, wordKey } from "../text/normal-form";
import type { Token } from "../text/tokens";
import type { Span } from "../types";

/** A word whose first letter has the wrong case. */
export type WrongCase = { span: Span; rule: "spelling/capital" | "spelling/small-letter"; meant: string };

const months = new Set(
  "Janeiro Fevereiro Março Abril Maio Junho Julho Agosto Setembro Outubro Novembro Dezembro".split(" "),
);
/** A shorter word before a point may be an abbreviation. */
const shortestLast = 4;
/** These follow a point in the middle of a sentence. */
const neverOpens = new Set(["etc"]);

/** Whether the stop at `at` closes a sentence for sure: a single one, after a word that is no abbreviation. */
function closesSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const [word, stop] = [tokens[at - 1], tokens[at]];
  if (word?.kind !== "word" || stop?.kind !== "stop" || stop.end - stop.start > 1) return false;
  const key = wordKey(text.slice(word.start, word.end));
  return key.length >= shortestLast && !leadingAbbreviations.has(key) && !closingAbbreviations.has(key);
}

/** "em Abril" has a small letter; "7 de Setembro" and "Rio de Janeiro" are names. */
function isPlainMonth(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !months.has(text.slice(token.start, token.end))) return false;
  const before = tokens[at - 2];
  return (
    tokens[at - 1]?.kind === "space" &&
    before?.kind === "word" &&
    wordKey(text.slice(before.start, before.end)) === "em"
  );
}

function judge(text: string, tokens: readonly Token[], at: number): WrongCase | undefined {
  const span = tokens[at];
  if (span?.kind !== "word") return undefined;
  const form = text.slice(span.start, span.end);
  if (isPlainMonth(text, tokens, at))
    return { span, rule: "spelling/small-letter", meant: form.toLowerCase() };
  const spaced = tokens[at - 1]?.kind === "space";
  const opens = spaced && closesSentence(text, tokens, at - 2);
  return opens && !neverOpens.has(form) && /^\p{Ll}{2}|^[aeoé]$/u.test(form)
    ? { span, rule: "spelling/capital", meant: capitalise(form) }
    : undefined;
}

/** Sentences that open with a small letter after a point, and months with a capital. Portuguese; linear in the text. */
export const findWrongCase = ({ text, tokens }: EssayDocument): WrongCase[] =>
  tokens.flatMap((_, at) => judge(text, tokens, at) ?? []);
