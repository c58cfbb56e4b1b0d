import type { Remark } from "../port";
import { englishRule, said } from "./harper-rules";
import { plainMessage } from "./plain-message";

/** A lint of harper in a passage: UTF-16 offsets, `end` exclusive. A suggested text stands in its place or is inserted after it. */
export type HarperLint = {
  rule: string;
  kind: string;
  start: number;
  end: number;
  message: string;
  suggestions: { inserts: boolean; text: string }[];
};

/** A part of a text, with its place in UTF-16 code units. */
export type Passage = { start: number; text: string };

const mostReplacements = 3;
const longestReplacement = 200;

/** Harper puts `an` before a word that has taken the place of another. */
const wrongArticle = /^an [bcdfgj-np-tv-z]/i;

/** Whether a character starts or ends there, none is cut in two. */
const isEdge = (text: string, offset: number): boolean =>
  !/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));

const isPassage = (text: string, start: number, end: number): boolean =>
  start < end && end <= text.length && isEdge(text, start) && isEdge(text, end);

/** Where a suggestion leaves something out, or speaks of a space, the word before stands with it: nothing says nothing to a reader. */
function startOfWordBefore(text: string, start: number): number {
  const before = /\S+$/.exec(text.slice(Math.max(0, start - longestReplacement), start));
  return before ? start - before[0].length : start;
}

/** Whether all that a lint suggests is to write its words as one. */
const joins = (words: string, { suggestions }: HarperLint): boolean =>
  suggestions.length > 0 &&
  suggestions.every(
    ({ inserts, text }) => !inserts && text !== "" && text !== words && text === words.replace(/\s+/g, ""),
  );

function remarkOf({ start: origin, text }: Passage, lint: HarperLint): Remark[] {
  const { start, end } = lint;
  const told = englishRule(lint.rule, lint.kind);
  const rule = told && joins(text.slice(start, end), lint) ? "word-boundary" : told;
  const message = plainMessage(lint.message);
  if (!rule || message === "" || !isPassage(text, start, end)) return [];
  const removes = lint.suggestions.some(({ inserts, text: given }) => !inserts && given === "");
  const from = removes || text.slice(start, end).trim() === "" ? startOfWordBefore(text, start) : start;
  const replacements = lint.suggestions
    .map(
      (suggestion) =>
        text.slice(from, start) + (suggestion.inserts ? text.slice(start, end) : "") + suggestion.text,
    )
    .filter(
      (value) =>
        value !== "" &&
        value.length <= longestReplacement &&
        value !== text.slice(from, end) &&
        !wrongArticle.test(value),
    );
  return [
    {
      ...{ start: origin + from, end: origin + end, rule, message: said(rule, message), competency: null },
      replacements: [...new Set(replacements)].slice(0, mostReplacements),
    },
  ];
}

/** Harper's lints of a passage as remarks on the whole text, in its order; those that are not told are left out. */
export const remarksOf = (passage: Passage, lints: readonly HarperLint[]): Remark[] =>
  lints.flatMap((lint) => remarkOf(passage, lint)).sort((a, b) => a.start - b.start || a.end - b.end);
