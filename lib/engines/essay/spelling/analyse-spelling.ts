import type { EssayDocument, Word } from "../document";
import { tagsOf } from "../language/tags-of";
import { type RuleFinding, replacement, report } from "../report";
import { closingAbbreviations, leadingAbbreviations } from "../text/abbreviations";
import { isAllCapitals, lookupForm } from "../text/normal-form";
import type { AspectResult, EssayLanguage, Span, Suggestion } from "../types";
import { findMisplacedAccents } from "./accents/misplaced-accents";
import { commonWords } from "./common-words";
import type { Dictionaries } from "./dictionaries";
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
import { findWrongCase } from "./letter-case";
import { findLookalikes } from "./lookalikes";
import { Lookups } from "./lookups";
import { severities, spellingMessage } from "./messages";
import { neighboursOf } from "./neighbours";
import { spellingMetrics } from "./spelling-metrics";
import { englishSuggest, portugueseSuggest } from "./suggest";
import { frequentAccents } from "./suggest-portuguese";

/** Look-ups that one text may use for its suggestions. */
const suggestionBudget: Readonly<Record<EssayLanguage, number>> = { pt: 600, en: 8_000 };
/** A Portuguese word counted this often in essays is a common one. */
const commonCount = 30;

function makeJudge(document: EssayDocument, language: EssayLanguage, dictionaries: Dictionaries): Judge {
  const distinct = new Set<string>();
  const repeated = new Set<string>();
  for (const { key } of document.words) (distinct.has(key) ? repeated : distinct).add(key);
  const vocabulary = new Set([...distinct, ...document.givenWords]);
  const suggestions = new Lookups(dictionaries[language].lists, suggestionBudget[language]);
  const shared = {
    language,
    own: new Lookups(dictionaries[language].accepts, distinct.size * 16),
    isRepeated: (word: string) => repeated.has(word),
    foreign: new Lookups(dictionaries[language === "pt" ? "en" : "pt"].lists, distinct.size),
  };
  return language === "en"
    ? {
        ...shared,
        suggest: englishSuggest(suggestions, vocabulary),
        accents: () => [],
        isCounted: () => false,
        isCommon: (word) => commonWords.has(word),
      }
    : {
        ...shared,
        suggest: portugueseSuggest(dictionaries.words, suggestions, vocabulary),
        accents: (word) => frequentAccents(dictionaries.words, word),
        isCounted: (word) => dictionaries.words.frequencies.count(word) > 0,
        isCommon: (word) => dictionaries.words.frequencies.count(word) >= commonCount,
      };
}

/** "art. 5º", "séc. XX": the point belongs to the word. */
const isAbbreviation = ({ text }: EssayDocument, { end, key }: Word): boolean =>
  text.charAt(end) === "." && (leadingAbbreviations.has(key) || closingAbbreviations.has(key));

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
  if (isAbbreviation(document, word)) return undefined;
  const likelihood = nameLikelihood(document, context, at);
  if (likelihood === "name") return isAllCapitals(form) ? undefined : judgeName(judge, word.key);
  return judgeUnknown(judge, word.key, neighboursOf(document, at), likelihood === "perhaps");
}

function quoteSuggestion(word: Span): Suggestion {
  const edits = [
    { span: { start: word.start, end: word.start }, text: "“" },
    { span: { start: word.end, end: word.end }, text: "”" },
  ];
  return { label: { "pt-BR": "Pôr entre aspas", en: "Set in quotation marks" }, edits, safe: false };
}

function toFinding(text: string, word: Span, { rule, candidates, safe }: Verdict): RuleFinding {
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

/** What is wrong with Portuguese words that are right elsewhere: an accent that makes another word, a letter's case. */
async function findInContext(
  document: EssayDocument,
  { accents }: Dictionaries,
  judge: Judge,
): Promise<RuleFinding[]> {
  const knows = (word: string): boolean => isKnown(judge, word);
  const finding = (rule: Verdict["rule"], span: Span, meant: string): RuleFinding =>
    toFinding(document.text, span, { rule, candidates: [meant], safe: false });
  const misplaced = findMisplacedAccents(document, await tagsOf(document), accents, knows);
  return [
    ...misplaced.map(({ span, meant }) => finding("spelling/real-word-accent", span, meant)),
    ...findLookalikes(document, accents.frequencies).map(({ span, meant }) =>
      finding("spelling/lookalike", span, meant),
    ),
    ...findWrongCase(document).map(({ span, rule, meant }): RuleFinding => {
      const shown = document.text.slice(span.start, span.end);
      return {
        rule,
        severity: severities[rule],
        span,
        message: spellingMessage(rule, shown, meant),
        suggestions: [replacement(span, meant)],
      };
    }),
  ];
}

/**
 * Words that the dictionary of the text's language lacks, with what they may stand for. Left alone: numbers, addresses,
 * acronyms, likely names, words of the theme and the motivating text, and quotations of up to four words.
 */
export async function analyseSpelling(
  document: EssayDocument,
  dictionaries: Dictionaries,
): Promise<AspectResult> {
  const { text, language, words } = document;
  if (language === "other") return report("spelling", [], []);
  const judge = makeJudge(document, language, dictionaries);
  const context = readContext(document);
  const findings = words.flatMap((word, at): RuleFinding[] => {
    const verdict = judgeWord(document, context, judge, at);
    return verdict ? [toFinding(text, word, verdict)] : [];
  });
  const all =
    language === "pt" ? [...findings, ...(await findInContext(document, dictionaries, judge))] : findings;
  return report("spelling", all, spellingMetrics(document, all));
}
