import type { EssayLanguage, Localized } from "../types";

/**
 * Flesch reading ease from the average sentence length (words per sentence) and the average word length (syllables per
 * word); higher is easier, usually between 0 and 100 but not bounded by them.
 *
 * - Portuguese: 248.835 − 1.015·ASL − 84.6·ASW, the English formula shifted by 42 points: T. B. F. Martins, C. M. Ghiraldelo,
 *   M. G. V. Nunes, O. N. Oliveira Jr., *Readability formulas applied to textbooks in Brazilian Portuguese*,
 *   Notas do ICMC-USP 28, 1996.
 * - English: 206.835 − 1.015·ASL − 84.6·ASW: R. Flesch, *A new readability yardstick*, Journal of Applied Psychology 32(3), 1948.
 */
export function fleschReadingEase(
  language: EssayLanguage,
  sentenceLength: number,
  syllablesPerWord: number,
): number {
  const constant = language === "pt" ? 248.835 : 206.835;
  return constant - 1.015 * sentenceLength - 84.6 * syllablesPerWord;
}

/** The four bands of Martins et al. (1996), with the Brazilian school years that they name. */
export function readingBand(score: number): Localized {
  if (score >= 75) return { "pt-BR": "muito fácil (1º ao 5º ano)", en: "very easy" };
  if (score >= 50) return { "pt-BR": "fácil (6º ao 9º ano)", en: "easy" };
  if (score >= 25) return { "pt-BR": "difícil (ensino médio ou superior)", en: "difficult" };
  return { "pt-BR": "muito difícil (áreas acadêmicas)", en: "very difficult" };
}
