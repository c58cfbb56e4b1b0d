import type { EssayDocument, Word } from "../document";
import { metric, type RuleFinding, replacement, report, rounded } from "../report";
import { isAllCapitals, lookupForm } from "../text/normal-form";
import type { AspectResult, EssayLanguage, Suggestion } from "../types";
import type { Spellers } from "./dictionaries";
import { nameLikelihood, readContext, type SpellingContext } from "./exemptions";
import {
  inCaseOf,
  isKnown,
  type Judge,
  judgeName,
  judgeUnknown,
  listedMistake,
  type Verdict,
} from "./judge-word";
import { Lookups } from "./lookups";
import { severities, spellingMessage } from "./messages";

/** Look-ups that one text may use for its suggestions: enough for some hundred unknown words. */
const suggestionBudget = 150_000;

function makeJudge(document: EssayDocument, language: EssayLanguage, spellers: Spellers): Judge {
  const distinct = new Set(document.words.map(({ key }) => key));
  const checks = distinct.size * 16;
  return {
    language,
    own: new Lookups(spellers[language].accepts, checks),
    suggestions: new Lookups(spellers[language].lists, suggestionBudget),
    foreign: new Lookups(spellers[language === "pt" ? "en" : "pt"].lists, distinct.size),
    vocabulary: new Set([...distinct, ...document.givenWords]),
  };
}

/** The verdict on the word at `at`, or undefined when it is right, exempt or a likely name. */
function judgeWord(
  document: EssayDocument,
  context: SpellingContext,
  judge: Judge,
  at: number,
): Verdict | undefined {
  const word = document.words[at];
  if (word?.kind !== "word" || /\p{N}/u.test(word.key) || context.quoted.has(word.token)) return undefined;
  const form = lookupForm(document.text.slice(word.start, word.end));
  const listed = isAllCapitals(form) && !context.shouting ? undefined : listedMistake(judge, word.key);
  if (listed) return listed;
  if ([...form].length < 2 || document.givenWords.has(word.key) || isKnown(judge, form)) return undefined;
  const likelihood = nameLikelihood(document, context, at);
  if (likelihood !== "name") return judgeUnknown(judge, word.key, likelihood === "perhaps");
  return isAllCapitals(form) ? undefined : judgeName(judge, word.key);
}

function quoteSuggestion(word: Word): Suggestion {
  const edits = [
    { span: { start: word.start, end: word.start }, text: "“" },
    { span: { start: word.end, end: word.end }, text: "”" },
  ];
  return { label: { "pt-BR": "Pôr entre aspas", en: "Set in quotation marks" }, edits, safe: false };
}

function toFinding(text: string, word: Word, { rule, candidates, safe }: Verdict): RuleFinding {
  const shown = text.slice(word.start, word.end);
  const words = inCaseOf(shown, candidates);
  const suggestions =
    rule === "spelling/foreign-word"
      ? [quoteSuggestion(word)]
      : words.map((candidate, index) => replacement(word, candidate, safe && index === 0));
  return {
    rule,
    severity: severities[rule],
    span: word,
    message: spellingMessage(rule, shown, words[0]),
    suggestions,
  };
}

/**
 * Words that the dictionary of the text's language lacks, with what they may stand for. Left alone: numbers, addresses,
 * acronyms, likely names, words of the theme and the motivating text, and quotations of up to four words.
 */
export function analyseSpelling(document: EssayDocument, spellers: Spellers): AspectResult {
  const { text, language, words } = document;
  if (language === "other") return report("spelling", [], []);
  const judge = makeJudge(document, language, spellers);
  const context = readContext(document);
  const verdicts = new Map<string, Verdict | undefined>();
  const findings = words.flatMap((word, at): RuleFinding[] => {
    const place = `${text.slice(word.start, word.end)} ${nameLikelihood(document, context, at)} ${context.quoted.has(word.token)}`;
    if (!verdicts.has(place)) verdicts.set(place, judgeWord(document, context, judge, at));
    const verdict = verdicts.get(place);
    return verdict ? [toFinding(text, word, verdict)] : [];
  });
  const flagged = findings.filter(({ rule }) => rule !== "spelling/foreign-word");
  const metrics = [
    metric("misspelled", flagged.length, "words", "Desvios de grafia", "Misspelled words"),
    metric(
      "distinct-misspelled",
      new Set(flagged.map(({ span }) => text.slice(span.start, span.end).toLowerCase())).size,
      "words",
      "Desvios diferentes",
      "Different misspelled words",
    ),
    metric(
      "misspelled-share",
      rounded(words.length === 0 ? 0 : flagged.length / words.length, 4),
      "ratio",
      "Parte das palavras com desvio",
      "Share of words misspelled",
    ),
  ];
  return report("spelling", findings, metrics);
}
