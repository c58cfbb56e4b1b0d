import type { EssayDocument } from "../document";
import type { RuleFinding } from "../report";
import { loadDictionaries } from "../spelling/dictionaries";
import { agreementRules } from "./agreement";
import { confusionRules } from "./confusions";
import { type DoubtedForm, findChoices } from "./context/find-choices";
import { loadChoices } from "./context/load-choices";
import type { Question } from "./context/questions";
import type { Reading } from "./context/reading";
import { craseRules } from "./crase";
import { registerRules } from "./register";
import type { NormRule } from "./rule";
import { indexRules, normFinding, scanDocument } from "./scan";
import { verbRules } from "./verb-rules";

const rules = [...craseRules, ...agreementRules, ...confusionRules, ...registerRules, ...verbRules];
const index = indexRules(rules);

/** Of a choice that a reviewer would mark: the rule that tells of it; a crase may be missing or too much. */
function ruleOf({ rule, written }: Question): NormRule | undefined {
  const told = rule === "grammar/missing-crase" && written === 1 ? "grammar/wrong-crase" : rule;
  return rules.find((known) => known.rule === told);
}

/** Where the words start that findings cover. */
function wordsWithin({ words }: EssayDocument, findings: readonly RuleFinding[]): ReadonlySet<number> {
  const places = new Map(words.map(({ start }, place) => [start, place]));
  const starts = new Set<number>();
  for (const { span } of findings) {
    const first = places.get(span.start) ?? words.length;
    for (let place = first; (words[place]?.start ?? span.end) < span.end; place++)
      starts.add(words[place]?.start ?? 0);
  }
  return starts;
}

/** Choices that are surely verbs where a pattern takes them for demonstratives. */
const verbOf = (doubted: readonly DoubtedForm[]): ReadonlySet<number> =>
  new Set(doubted.filter(({ question }) => question.name === "esta/está").map(({ span }) => span.start));

/** Findings, and the mean surprise at what was written: −ln of its probability. */
export type JudgedText = { findings: RuleFinding[]; surprise: number };

/** What the patterns find in a Portuguese document, and the choices that the model doubts where they found nothing. */
export async function findGrammar(
  document: EssayDocument,
  sentences: readonly (readonly Reading[])[],
): Promise<JudgedText> {
  const [model, { pt }] = await Promise.all([loadChoices(), loadDictionaries()]);
  const { doubted, surprise } = findChoices(document, sentences, model, pt.lists);
  const verbs = verbOf(doubted);
  const found = scanDocument(document, sentences, index).filter(
    ({ rule, span }) => rule !== "grammar/demonstrative" || !verbs.has(span.start),
  );
  const taken = wordsWithin(document, found);
  const added = doubted.flatMap(({ question, span, texts }) => {
    const rule = taken.has(span.start) ? undefined : ruleOf(question);
    return rule ? normFinding(rule, span, document.text.slice(span.start, span.end), texts) : [];
  });
  return { findings: [...found, ...added], surprise };
}
