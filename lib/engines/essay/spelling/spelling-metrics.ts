import type { EssayDocument } from "../document";
import { metric, type RuleFinding, rounded } from "../report";
import type { Metric } from "../types";

const accents: ReadonlySet<string> = new Set(["spelling/missing-accent", "spelling/real-word-accent"]);

/** How many words are misspelled, how many different ones, and which share of the words that is; the share of wrong accents apart. */
export function spellingMetrics({ text, words }: EssayDocument, findings: readonly RuleFinding[]): Metric[] {
  const flagged = findings.filter(({ rule }) => rule !== "spelling/foreign-word");
  const forms = new Set(flagged.map(({ span }) => text.slice(span.start, span.end).toLowerCase()));
  const share = (count: number): number => rounded(words.length === 0 ? 0 : count / words.length, 4);
  const accented = flagged.filter(({ rule }) => accents.has(rule)).length;
  return [
    metric("misspelled", flagged.length, "words", "Desvios de grafia", "Misspelled words"),
    metric("distinct-misspelled", forms.size, "words", "Desvios diferentes", "Different misspelled words"),
    metric(
      "misspelled-share",
      share(flagged.length),
      "ratio",
      "Parte das palavras com desvio",
      "Share of words misspelled",
    ),
    metric(
      "wrong-accent-share",
      share(accented),
      "ratio",
      "Parte das palavras com desvio de acentuação",
      "Share of words with a wrong accent",
    ),
  ];
}
