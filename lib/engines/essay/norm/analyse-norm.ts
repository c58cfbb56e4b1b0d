import type { EssayDocument } from "../document";
import { metric, report, rounded } from "../report";
import type { AspectResult } from "../types";
import { agreementRules } from "./agreement";
import { commaRules } from "./commas";
import { confusionRules } from "./confusions";
import { craseRules } from "./crase";
import { registerRules } from "./register";
import { indexRules, scanDocument } from "./scan";

const index = indexRules([
  ...commaRules,
  ...craseRules,
  ...agreementRules,
  ...confusionRules,
  ...registerRules,
]);

const counted = [
  ["grammar", "Desvios de gramática", "Deviations of grammar"],
  ["punctuation", "Desvios de pontuação", "Deviations of punctuation"],
  ["register", "Marcas de oralidade", "Marks of speech"],
] as const;

/**
 * Deviations from the formal norm of Brazilian Portuguese (competency 1 of ENEM): grammar, punctuation and register.
 * Texts in other languages get no findings.
 */
export function analyseNorm(document: EssayDocument): AspectResult {
  const findings = document.language === "pt" ? scanDocument(document, index) : [];
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
  return report("norm", findings, [...counts, perHundred]);
}
