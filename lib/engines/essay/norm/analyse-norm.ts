import { findPunctuation } from "../commas/find-punctuation";
import type { EssayDocument } from "../document";
import { tagsOf } from "../language/tags-of";
import { metric, type RuleFinding, report, rounded } from "../report";
import { findSentenceFaults } from "../syntax/find-sentence-faults";
import { outside } from "../syntax/outside";
import type { AspectResult, Metric } from "../types";
import { readSentence } from "./context/reading";
import { findGrammar } from "./find-grammar";

type Deviations = { findings: RuleFinding[]; metrics: Metric[] };

const none: Deviations = { findings: [], metrics: [] };

/** Deviations of grammar, syntax, register and punctuation, of one place one of them, and how unlikely the text's forms and commas are. */
async function findDeviations(document: EssayDocument): Promise<Deviations> {
  const tagged = await tagsOf(document);
  const sentences = tagged.map((words) => readSentence(document.text, words));
  const grammar = await findGrammar(document, sentences);
  const punctuation = await findPunctuation(document, sentences);
  const { whole, joints } = await findSentenceFaults(document, sentences);
  const told = outside(joints, grammar.findings);
  return {
    findings: [...grammar.findings, ...whole, ...told, ...outside(punctuation.findings, told)],
    metrics: [
      metric("unlikely-forms", rounded(grammar.surprise), "score", "Formas improváveis", "Unlikely forms"),
      metric(
        "unlikely-commas",
        rounded(punctuation.surprise),
        "score",
        "Vírgulas improváveis",
        "Unlikely commas",
      ),
    ],
  };
}

const counted = [
  ["grammar", "Desvios de gramática", "Deviations of grammar"],
  ["punctuation", "Desvios de pontuação", "Deviations of punctuation"],
  ["register", "Marcas de oralidade", "Marks of speech"],
] as const;

/**
 * Deviations from the formal norm of Brazilian Portuguese (competency 1 of ENEM): grammar, punctuation and register.
 * Texts in other languages get no findings.
 */
export async function analyseNorm(document: EssayDocument): Promise<AspectResult> {
  const { findings, metrics } = document.language === "pt" ? await findDeviations(document) : none;
  const words = document.words.length;
  const share = words === 0 ? 0 : (100 * findings.length) / words;
  const counts = counted.map(([category, portuguese, english]) => {
    const count = findings.filter(({ rule }) => rule.startsWith(`${category}/`)).length;
    return metric(category, count, "count", portuguese, english);
  });
  const perHundred = metric(
    "per-100-words",
    rounded(share, 1),
    "ratio",
    "Desvios a cada 100 palavras",
    "Deviations per 100 words",
  );
  return report("norm", findings, [...counts, perHundred, ...metrics]);
}
