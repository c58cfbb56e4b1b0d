import type { EssayDocument } from "../document";
import { type RuleFinding, replacement } from "../report";
import { isAllCapitals } from "../text/normal-form";
import type { Localized, Span } from "../types";
import type { Reading } from "./context/reading";
import type { Matcher, NormRule, Passage } from "./rule";
import { type SentenceView, viewSentence } from "./sentence-view";

/** `order` is the rule's place in the list: of two that tell of one passage the earlier one does. */
type Entry = { rule: NormRule; matcher: Matcher; order: number };

/** Matchers by the word that they are looked for at, so that a word meets few of them. */
type RuleIndex = { byWord: ReadonlyMap<string, readonly Entry[]>; anywhere: readonly Entry[] };

/** Prepares rules for `scanDocument`. */
export function indexRules(rules: readonly NormRule[]): RuleIndex {
  const byWord = new Map<string, Entry[]>();
  const anywhere: Entry[] = [];
  for (const [order, rule] of rules.entries()) {
    for (const matcher of rule.matchers) {
      if (!matcher.starts) anywhere.push({ rule, matcher, order });
      for (const word of matcher.starts ?? []) {
        const entries = byWord.get(word) ?? [];
        entries.push({ rule, matcher, order });
        byWord.set(word, entries);
      }
    }
  }
  return { byWord, anywhere };
}

function inWords(message: string, wrong: string, right: string): string {
  return message.replaceAll("{wrong}", () => wrong).replaceAll("{right}", () => right);
}

/** The finding of a rule at a passage that reads `wrong`; none when that is all in capitals, or is no different from what is offered. */
export function normFinding(
  { rule, severity, message }: NormRule,
  span: Span,
  wrong: string,
  offered: readonly string[],
): RuleFinding[] {
  const texts = [...new Set(offered)].filter((text) => text !== wrong);
  const unchanged = offered.length > 0 && texts.length === 0;
  if (unchanged || (wrong.length > 1 && isAllCapitals(wrong))) return [];
  const told = (text: string): string => inWords(text, wrong, texts[0] ?? "");
  const localized: Localized = { "pt-BR": told(message["pt-BR"]), en: told(message.en) };
  return [
    { rule, severity, span, message: localized, suggestions: texts.map((text) => replacement(span, text)) },
  ];
}

function toFinding(view: SentenceView, rule: NormRule, { from, to, texts }: Passage): RuleFinding[] {
  const [first, last] = [view.words[from], view.words[to - 1]];
  if (!first || !last) return [];
  return normFinding(rule, { start: first.start, end: last.end }, view.textOf(from, to), texts);
}

/** What the rules find outside titles; `readings` are those of each sentence. Of one passage the first rule tells; words in capitals are left alone; takes time linear in the text. */
export function scanDocument(
  document: EssayDocument,
  readings: readonly (readonly Reading[])[],
  { byWord, anywhere }: RuleIndex,
): RuleFinding[] {
  return document.sentences.flatMap((sentence, index) => {
    if (document.paragraphs[sentence.paragraph]?.title) return [];
    const view = viewSentence(document, sentence, readings[index] ?? []);
    const told = new Set<string>();
    return view.keys
      .flatMap((key, at) =>
        [...(byWord.get(key) ?? []), ...anywhere].flatMap(({ rule, matcher, order }) => {
          const passage = matcher.match(view, at);
          return passage ? [{ rule, passage, order }] : [];
        }),
      )
      .sort((a, b) => a.order - b.order)
      .flatMap(({ rule, passage }) => {
        const place = `${passage.from} ${passage.to}`;
        if (told.has(place)) return [];
        told.add(place);
        return toFinding(view, rule, passage);
      });
  });
}
