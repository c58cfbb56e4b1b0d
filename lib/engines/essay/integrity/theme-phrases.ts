import { type EssayDocument, wordKeys } from "../document";
import { stopWords } from "../text/stop-words";
import type { Span } from "../types";
import { comparableWords } from "./word-runs";

/** A run of words of the theme, word for word; `content`: how many of them carry content. */
type ThemePhrase = Span & { phrase: string; words: number; content: number; paragraph: number };

/** A theme is a line; more of it is no theme. */
const longestTheme = 60;
const leastLength = 4;

const carriesContent = (key: string): boolean => key.length >= leastLength && !stopWords.pt.has(key);

/** The longest run of the theme that starts at the words' place `at`, as [start in the theme, length]. */
function longestRun(
  theme: readonly string[],
  starts: readonly number[],
  keys: readonly string[],
  at: number,
): [number, number] {
  let best: [number, number] = [0, 0];
  for (const start of starts) {
    let length = 0;
    while (start + length < theme.length && keys[at + length] === theme[start + length]) length++;
    if (length > best[1]) best = [start, length];
  }
  return best;
}

/** How often a text says its theme word for word. */
export type ThemePhrases = {
  spans: Span[];
  /** Runs with at least two content words. */
  count: number;
  /** The share of the text's words that they are. */
  share: number;
  /** For the run that comes back most: its uses (at most 4) times the share of the theme's content that it has. */
  samePhrase: number;
  /** The share of paragraphs that have the run that most of them have. */
  paragraphs: number;
};

const mostUses = 4;

function weightOfSame(phrases: readonly ThemePhrase[], themeContent: number): number {
  const uses = Map.groupBy(phrases, ({ phrase }) => phrase);
  const weights = [...uses.values()].map((same) =>
    same.length < 2 ? 0 : (Math.min(same.length, mostUses) * (same[0]?.content ?? 0)) / themeContent,
  );
  return weights.reduce((most, weight) => Math.max(most, weight), 0);
}

function mostParagraphs(phrases: readonly ThemePhrase[]): number {
  const uses = Map.groupBy(phrases, ({ phrase }) => phrase);
  const counts = [...uses.values()].map((same) => new Set(same.map(({ paragraph }) => paragraph)).size);
  return counts.reduce((most, count) => Math.max(most, count), 0);
}

/** Finds the theme's own words in the text, in runs as long as possible. Takes time linear in the text. */
export function findThemePhrases(document: EssayDocument): ThemePhrases {
  const theme = wordKeys(document.theme).slice(0, longestTheme);
  const themeContent = theme.filter(carriesContent).length;
  const words = comparableWords(document);
  const keys = words.map(({ key }) => key);
  const starts = Map.groupBy(theme.keys(), (at) => theme[at] ?? "");
  const phrases: ThemePhrase[] = [];
  for (let at = 0; at < keys.length; ) {
    const [start, length] = longestRun(theme, starts.get(keys[at] ?? "") ?? [], keys, at);
    const run = theme.slice(start, start + length);
    const content = run.filter(carriesContent).length;
    const [first, last] = [words[at], words[at + length - 1]];
    if (content > 0 && first && last)
      phrases.push({
        start: first.start,
        end: last.end,
        phrase: run.join(" "),
        words: length,
        content,
        paragraph: first.paragraph,
      });
    at += Math.max(1, content > 0 ? length : 1);
  }
  const long = phrases.filter(({ content }) => content >= 2);
  return {
    spans: phrases.map(({ start, end }) => ({ start, end })),
    count: long.length,
    share: keys.length === 0 ? 0 : long.reduce((sum, phrase) => sum + phrase.words, 0) / keys.length,
    samePhrase: themeContent === 0 ? 0 : weightOfSame(phrases, themeContent),
    paragraphs: document.paragraphs.length === 0 ? 0 : mostParagraphs(phrases) / document.paragraphs.length,
  };
}
