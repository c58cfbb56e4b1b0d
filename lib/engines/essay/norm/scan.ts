import type { EssayDocument } from "../document";
import { type RuleFinding, replacement } from "../report";
import { isAllCapitals } from "../text/normal-form";
import type { Localized } from "../types";
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

function toFinding(
  view: SentenceView,
  { rule, severity, message }: NormRule,
  passage: Passage,
): RuleFinding[] {
  const [first, last] = [view.words[passage.from], view.words[passage.to - 1]];
  if (!first || !last) return [];
  const span = { start: first.start, end: last.end };
  const wrong = view.textOf(passage.from, passage.to);
  const texts = [...new Set(passage.texts)].filter((text) => text !== wrong);
  const unchanged = passage.texts.length > 0 && texts.length === 0;
  if (unchanged || (wrong.length > 1 && isAllCapitals(wrong))) return [];
  const told = (text: string): string => inWords(text, wrong, texts[0] ?? "");
  const localized: Localized = { "pt-BR": told(message["pt-BR"]), en: told(message.en) };
  return [
    { rule, severity, span, message: localized, suggestions: texts.map((text) => replacement(span, text)) },
  ];
}

/** What the rules find outside titles. Of one passage the first rule tells; words in capitals are left alone; takes time linear in the text. */
export function scanDocument(document: EssayDocument, { byWord, anywhere }: RuleIndex): RuleFinding[] {
  return document.sentences.flatMap((sentence) => {
    if (document.paragraphs[sentence.paragraph]?.title) return [];
    const view = viewSentence(document, sentence);
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
