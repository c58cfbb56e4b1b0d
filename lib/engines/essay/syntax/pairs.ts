import { isOf, opensWithPreposition, type Reading } from "../norm/context/reading";
import { wordSet } from "../norm/word-set";
import { type RuleFinding, replacement } from "../report";
import type { Localized, Severity, Span } from "../types";
import { withPreposition } from "./contract";
import { readClauses } from "./main-clause";
import { isMark, type ProseSentence, placesOf } from "./sentence";

/**
 * A connective of two parts. `partners` are the words that may open its second part, `strays` those that writers put there instead;
 * `right` is what belongs there.
 */
type Pair = {
  opening: string;
  partners: ReadonlySet<string>;
  strays: ReadonlySet<string>;
  right: string;
};

const limiting = wordSet("só somente apenas unicamente");
const limitingPair: Pair = {
  opening: "não",
  partners: wordSet("mas como porém também senão bem ainda sim"),
  strays: wordSet("e quanto"),
  right: "mas também",
};
const pairs: ReadonlyMap<string, Pair> = new Map(
  [
    {
      opening: "tanto",
      partners: wordSet("quanto quantos como que"),
      strays: wordSet("e ou mas até"),
      right: "quanto",
    },
    {
      opening: "seja",
      partners: wordSet("seja sejam quer"),
      strays: wordSet("ou como e quanto"),
      right: "seja",
    },
    { opening: "quer", partners: wordSet("quer seja"), strays: wordSet("ou como e quanto"), right: "quer" },
  ].map((pair) => [pair.opening, pair]),
);

/** Words: how far the second part may stand from the first. */
const reach = 25;
const stressing = wordSet("também até mesmo ainda inclusive como");

/** A pair whose first part ends before word `member`, where its first member starts. */
type Opened = { pair: Pair; at: number; member: number };

/** Words after which “seja” and “quer” are verbs. */
const verbal = wordSet("que não e ou para");

function openedAt(readings: readonly Reading[], at: number): Opened | undefined {
  const [previous, reading, next] = [readings[at - 1], readings[at], readings[at + 1]];
  if (!reading || !next) return undefined;
  if (reading.key === "não" && limiting.has(next.key)) return { pair: limitingPair, at, member: at + 2 };
  const pair = pairs.get(reading.key);
  if (
    !pair ||
    (pair.right !== "quanto" && previous && (verbal.has(previous.key) || isOf(previous, "PRON", "SCONJ")))
  )
    return undefined;
  return { pair, at, member: at + 1 };
}

const repeated = wordSet("de em por a para com sobre contra");

/** The preposition that opens a written word and is repeated in a pair: "em" of "na". A plain “a” may be the article. */
function prepositionOf(reading: Reading | undefined): string | undefined {
  if (reading?.key === "a") return undefined;
  const lemma = reading && opensWithPreposition(reading) ? reading.parts[0]?.lemma : undefined;
  return lemma !== undefined && repeated.has(lemma) ? lemma : undefined;
}

/** The place where the second part starts, if it is one of its partners. */
function partnerOf(readings: readonly Reading[], { pair, member }: Opened): number {
  const rest = readings.slice(member + 1, member + reach);
  const found = rest.findIndex(({ key }) => key === pair.right);
  const other = found < 0 ? rest.findIndex(({ key }) => pair.partners.has(key)) : found;
  return other < 0 ? -1 : member + 1 + other;
}

const wrongPartner: Localized = {
  "pt-BR": "“{first}” pede “{right}” no segundo membro, e não “{wrong}”.",
  en: "“{first}” asks for “{right}” before its second member, not “{wrong}”.",
};
const lostPreposition: Localized = {
  "pt-BR": "O primeiro membro tem a preposição “{wrong}”; repita-a no segundo: “{right}”.",
  en: "The first member has the preposition “{wrong}”; repeat it in the second: “{right}”.",
};

function told(message: Localized, words: Readonly<Record<string, string>>): Localized {
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => words[name] ?? "");
  return { "pt-BR": fill(message["pt-BR"]), en: fill(message.en) };
}

const finding = (
  span: Span,
  message: Localized,
  text: string,
  severity: Severity = "minor",
): RuleFinding => ({
  rule: "grammar/parallelism",
  severity,
  span,
  message,
  suggestions: [replacement(span, text)],
});

/** “Seja … ou” and “quer … ou” are so frequent that some grammars let them pass. */
const tolerated = ({ opening }: Pair, { key }: Reading): boolean => key === "ou" && opening !== "tanto";

/** "tanto na escola e em casa": the second member opens with the preposition of the first, after a word that is no partner. */
function strayPartner(text: string, readings: readonly Reading[], opened: Opened): RuleFinding[] {
  const { pair, member, at } = opened;
  const preposition = prepositionOf(readings[member]);
  if (preposition === undefined) return [];
  for (let place = member + 1; place < Math.min(readings.length, member + reach); place++) {
    const stray = readings[place];
    if (openedAt(readings, place)) return [];
    if (!stray || !pair.strays.has(stray.key)) continue;
    const second = stressing.has(readings[place + 1]?.key ?? "") ? place + 2 : place + 1;
    const last = readings[second - 1];
    if (!last || prepositionOf(readings[second]) !== preposition) continue;
    const span = { start: stray.start, end: last.end };
    const first = text.slice(readings[at]?.start, readings[member - 1]?.end);
    const wrong = text.slice(span.start, span.end);
    const message = told(wrongPartner, { first, right: pair.right, wrong });
    return [finding(span, message, pair.right, tolerated(pair, stray) ? "info" : "minor")];
  }
  return [];
}

/** "tanto na escola quanto a família": the second member lost the preposition of the first. */
function barePartner(
  text: string,
  readings: readonly Reading[],
  opened: Opened,
  partner: number,
): RuleFinding[] {
  const preposition = prepositionOf(readings[opened.member]);
  const second = stressing.has(readings[partner + 1]?.key ?? "") ? partner + 2 : partner + 1;
  const word = readings[second];
  if (preposition === undefined || !word || word.parts.length > 1) return [];
  if (opened.pair === limitingPair && second === partner + 1) return [];
  const bare =
    readings[partner]?.key === "quanto" &&
    isOf(word, "NOUN") &&
    isOf(readings[opened.member + 1] ?? word, "NOUN") &&
    readings[opened.member]?.parts.length === 1;
  if (!isOf(word, "DET") && !bare) return [];
  const rest = readings.slice(second, second + reach).findIndex(isMark);
  const end = rest < 0 ? second + reach : second + rest;
  if (readClauses(readings, opened.member, partner).verbs.length > 0) return [];
  if (readClauses(readings, second, end).verbs.length > 0) return [];
  const right = withPreposition(preposition, text.slice(word.start, word.end));
  return [finding(word, told(lostPreposition, { wrong: preposition, right }), right)];
}

function faultsAt(text: string, readings: readonly Reading[], at: number): RuleFinding[] {
  const opened = openedAt(readings, at);
  if (!opened) return [];
  const partner = partnerOf(readings, opened);
  return partner < 0 ? strayPartner(text, readings, opened) : barePartner(text, readings, opened, partner);
}

/** Pairs of connectives whose second part does not answer the first. */
export const findPairs = (text: string, sentences: readonly ProseSentence[]): RuleFinding[] =>
  sentences.flatMap(({ readings: own }) =>
    placesOf(own, ({ key }) => key === limitingPair.opening || pairs.has(key)).flatMap((at) =>
      faultsAt(text, own, at),
    ),
  );
