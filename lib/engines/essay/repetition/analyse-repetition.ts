import type { EssayDocument } from "../document";
import { metric, report, rounded } from "../report";
import type { AspectResult } from "../types";
import { contentWords, groupByStem, themeStems } from "./content-words";
import { movingAverageTypeTokenRatio, typeTokenRatio } from "./diversity";
import { doubledWords } from "./doubled-words";
import { closeRepetition, closeRuns, overuse } from "./repeated-words";
import { repeatedOpenings } from "./sentence-openings";

const mostFrequent = 20;

/**
 * Words and openings that come back too often or too close, and how varied the vocabulary is. Words of the theme
 * are free. `data`: `frequent`: the most frequent content words as {word, count, spans}; `runs`: close repetitions,
 * each a list of spans. A text in a language without stop words gets neither.
 */
export function analyseRepetition(document: EssayDocument): AspectResult {
  const { text, language, words } = document;
  if (language === "other") return report("repetition", [], []);
  const expected = themeStems(document, language);
  const groups = [...groupByStem(contentWords(document, language)).values()];
  const judged = groups.filter(([first]) => first && !expected.has(first.stem));
  const runs = judged.flatMap(closeRuns);
  const findings = [
    ...doubledWords(document),
    ...runs.flatMap((run) => closeRepetition(text, run)),
    ...judged.flatMap((uses) => overuse(text, uses, words.length)),
    ...repeatedOpenings(document),
  ];
  const keys = words.filter(({ kind }) => kind === "word").map(({ key }) => key);
  const metrics = [
    metric("types", new Set(keys).size, "words", "Palavras diferentes", "Different words"),
    metric(
      "type-token-ratio",
      rounded(typeTokenRatio(keys)),
      "ratio",
      "Diversidade (TTR)",
      "Type–token ratio",
    ),
    metric(
      "mattr",
      rounded(movingAverageTypeTokenRatio(keys)),
      "ratio",
      "Diversidade (MATTR, janela de 50)",
      "MATTR, window of 50",
    ),
    metric("close-repetitions", runs.length, "count", "Repetições próximas", "Close repetitions"),
  ];
  const frequent = groups
    .filter((uses) => uses.length > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, mostFrequent)
    .map((uses) => ({
      word: uses[0]?.key,
      count: uses.length,
      spans: uses.map(({ start, end }) => [start, end]),
    }));
  return report("repetition", findings, metrics, {
    frequent,
    runs: runs.map((run) => run.map(({ start, end }) => [start, end])),
  });
}
