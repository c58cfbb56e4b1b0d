import { type EssayDocument, type Paragraph, sentencesOf, type Word, wordsOf } from "../document";
import { metric, type RuleFinding, report, rounded } from "../report";
import { share } from "../statistics";
import { countEnglishSyllables } from "../text/syllables-en";
import { countPortugueseSyllables } from "../text/syllables-pt";
import type { AspectResult, EssayLanguage, Metric } from "../types";
import { fleschReadingEase, readingBand } from "./flesch";

/** Below this a paragraph asks more of its readers than academic prose usually does. */
const hardParagraph = { score: 0, words: 30 };
const longWordSyllables = 4;

type Measures = { sentences: number; words: number; syllables: number; longWords: number };

function measure(language: EssayLanguage, words: readonly Word[]): Omit<Measures, "sentences"> {
  const count = language === "pt" ? countPortugueseSyllables : countEnglishSyllables;
  const syllables = words.filter(({ kind }) => kind === "word").map(({ key }) => count(key));
  return {
    words: syllables.length,
    syllables: syllables.reduce((sum, value) => sum + value, 0),
    longWords: syllables.filter((value) => value >= longWordSyllables).length,
  };
}

function measureParagraph(document: EssayDocument, language: EssayLanguage, paragraph: Paragraph): Measures {
  const spoken = sentencesOf(document, paragraph)
    .map((sentence) => measure(language, wordsOf(document, sentence)))
    .filter(({ words }) => words > 0);
  return spoken.reduce(add, { sentences: 0, words: 0, syllables: 0, longWords: 0 });
}

const add = (sum: Measures, part: Omit<Measures, "sentences"> & { sentences?: number }): Measures => ({
  sentences: sum.sentences + (part.sentences ?? 1),
  words: sum.words + part.words,
  syllables: sum.syllables + part.syllables,
  longWords: sum.longWords + part.longWords,
});

const score = (language: EssayLanguage, { sentences, words, syllables }: Measures): number =>
  words === 0 ? 0 : fleschReadingEase(language, words / sentences, syllables / words);

function paragraphFinding(language: EssayLanguage, paragraph: Paragraph, measures: Measures): RuleFinding[] {
  const value = score(language, measures);
  if (measures.words < hardParagraph.words || value >= hardParagraph.score) return [];
  const sentenceLength = rounded(measures.words / measures.sentences, 1);
  const syllables = rounded(measures.syllables / measures.words, 2);
  const message = {
    "pt-BR": `Parágrafo de leitura muito difícil: ${sentenceLength.toLocaleString("pt-BR")} palavras por frase e ${syllables.toLocaleString("pt-BR")} sílabas por palavra. Frases mais curtas e palavras mais simples deixam o argumento mais claro.`,
    en: `A paragraph that is very hard to read: ${sentenceLength} words a sentence and ${syllables} syllables a word. Shorter sentences and plainer words make the argument clearer.`,
  };
  return [{ rule: "readability/hard-paragraph", severity: "info", span: paragraph, message }];
}

function metricsOf(language: EssayLanguage, all: Measures): Metric[] {
  const flesch = metric(
    "flesch",
    rounded(score(language, all), 1),
    "score",
    language === "pt" ? "Índice Flesch (português)" : "Índice Flesch",
    language === "pt" ? "Flesch reading ease (Portuguese)" : "Flesch reading ease",
  );
  return [
    flesch,
    metric(
      "sentence-length",
      rounded(share(all.words, all.sentences), 1),
      "words",
      "Palavras por frase",
      "Words per sentence",
    ),
    metric(
      "syllables-per-word",
      rounded(share(all.syllables, all.words), 2),
      "ratio",
      "Sílabas por palavra",
      "Syllables per word",
    ),
    metric(
      "long-words",
      rounded(share(all.longWords, all.words)),
      "ratio",
      `Palavras de ${longWordSyllables} sílabas ou mais`,
      `Words of ${longWordSyllables} syllables or more`,
    ),
  ];
}

/**
 * How hard the text is to read. Titles, numbers and addresses are left out.
 * `data`: `band` in words (absent for an empty text); `paragraphs`: the Flesch score of each paragraph, null without words.
 * A text in a language without a formula gets neither metrics nor findings.
 */
export function analyseReadability(document: EssayDocument): AspectResult {
  const { language } = document;
  if (language === "other") return report("readability", [], []);
  const measured = document.paragraphs.map((paragraph) => ({
    paragraph,
    measures: measureParagraph(document, language, paragraph),
  }));
  const body = measured.filter(({ paragraph }) => !paragraph.title);
  const all = body.reduce((sum, { measures }) => add(sum, measures), {
    sentences: 0,
    words: 0,
    syllables: 0,
    longWords: 0,
  });
  const findings = body.flatMap(({ paragraph, measures }) => paragraphFinding(language, paragraph, measures));
  return report("readability", findings, metricsOf(language, all), {
    ...(all.words > 0 && { band: readingBand(score(language, all)) }),
    paragraphs: measured.map(({ measures }) =>
      measures.words === 0 ? null : rounded(score(language, measures), 1),
    ),
  });
}
