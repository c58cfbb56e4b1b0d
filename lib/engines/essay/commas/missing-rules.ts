import { wordSet } from "../norm/word-set";
import type { CommaRule } from "./comma-rule";
import { clauseOpeners, exampleOpeners, linkingConnectives, longestConnective } from "./connectives";
import {
  closesWithComma,
  type GapPlace,
  isAdverb,
  isNominal,
  isPreposition,
  isVerb,
  keysOf,
  opensSentence,
  opensWithComma,
  verbForm,
  verbsAfter,
  verbsBefore,
} from "./gap-place";

/** Whether the right part opens with one of the expressions. */
function followedBy({ view, gap, end }: GapPlace, expressions: ReadonlySet<string>): boolean {
  for (let length = 1; length <= Math.min(longestConnective, end - gap); length++)
    if (expressions.has(keysOf(view, gap + 1, gap + length))) return true;
  return false;
}

/** Whether one of the expressions ends just before the gap; where it begins, or -1. */
function expressionBefore({ view, gap, start }: GapPlace, expressions: ReadonlySet<string>): number {
  for (let at = Math.max(start, gap + 1 - longestConnective); at <= gap; at++)
    if (expressions.has(keysOf(view, at, gap))) return at;
  return -1;
}

const joining = wordSet("que e mas ou pois porque porém como se quando onde");

function followsSubordinateClause(place: GapPlace): boolean {
  const { view, start, gap } = place;
  const first = view.words[start];
  const second = view.words[start + 1];
  if (verbForm(first) === "Ger" || verbForm(first) === "Part" || first?.subordinates) return true;
  if (isPreposition(first) && verbForm(second) === "Inf") return true;
  return verbsBefore(place) > 0 && gap > start && (view.subordinator[gap] ?? 0) > 0;
}

/** The rules for a comma that is missing; the first that applies tells of it. */
export const missingRules: readonly CommaRule[] = [
  {
    rule: "punctuation/fronted-connective",
    message: {
      "pt-BR": "O conectivo que abre a frase se separa dela por vírgula: “{right}”.",
      en: "The connective that opens the sentence is set off from it with a comma: “{right}”.",
    },
    applies: (place) => opensSentence(place) && expressionBefore(place, linkingConnectives) === 0,
  },
  {
    rule: "punctuation/unopened-insertion",
    message: {
      "pt-BR": "Aqui começa uma intercalação, que fica entre duas vírgulas: “{right}”.",
      en: "An insertion starts here; it stands between two commas: “{right}”.",
    },
    applies: (place) =>
      joining.has(place.before.key) &&
      (isPreposition(place.after) ||
        isAdverb(place.after) ||
        place.after.subordinates ||
        closesWithComma(place)),
  },
  {
    rule: "punctuation/before-conjunction",
    message: {
      "pt-BR": "Antes desta conjunção há vírgula, porque começa outra oração: “{right}”.",
      en: "A comma goes before this conjunction, since another clause starts: “{right}”.",
    },
    applies: (place) => followedBy(place, clauseOpeners),
  },
  {
    rule: "punctuation/inner-connective",
    message: {
      "pt-BR": "O conectivo no meio da frase fica entre vírgulas: “{right}”.",
      en: "A connective in the middle of the sentence stands between commas: “{right}”.",
    },
    applies: (place) =>
      followedBy(place, linkingConnectives) || expressionBefore(place, linkingConnectives) >= 0,
  },
  {
    rule: "punctuation/consequence-gerund",
    message: {
      "pt-BR": "O gerúndio que traz a consequência do que foi dito vem depois de vírgula: “{right}”.",
      en: "A gerund that brings the consequence of what was said comes after a comma: “{right}”.",
    },
    applies: ({ after, before }) => verbForm(after) === "Ger" && !isVerb(before),
  },
  {
    rule: "punctuation/example",
    message: {
      "pt-BR": "A vírgula separa o que exemplifica ou destaca: “{right}”.",
      en: "A comma sets off what gives examples or singles something out: “{right}”.",
    },
    applies: (place) => followedBy(place, exampleOpeners),
  },
  {
    rule: "punctuation/explanatory-clause",
    message: {
      "pt-BR": "A oração que explica o termo anterior, sem restringi-lo, vem depois de vírgula: “{right}”.",
      en: "A clause that explains the term before it, without restricting it, comes after a comma: “{right}”.",
    },
    applies: ({ after, before }) =>
      after.subordinates && isNominal(before) && /^(?:que|onde|cuj|quem|o |a )/u.test(`${after.key} `),
  },
  {
    rule: "punctuation/fronted-clause",
    message: {
      "pt-BR": "A oração que veio antes da principal se fecha com vírgula: “{right}”.",
      en: "The clause that comes before the main one is closed with a comma: “{right}”.",
    },
    applies: (place) => verbsAfter(place) > 0 && !opensWithComma(place) && followsSubordinateClause(place),
  },
  {
    rule: "punctuation/fronted-adverbial",
    message: {
      "pt-BR":
        "A expressão de tempo, lugar ou circunstância veio antes do que ela modifica: feche-a com vírgula, “{right}”.",
      en: "The expression of time, place or circumstance comes before what it modifies: close it with a comma, “{right}”.",
    },
    applies: (place) => {
      const first = place.view.words[place.start];
      return verbsBefore(place) === 0 && verbsAfter(place) > 0 && (isPreposition(first) || isAdverb(first));
    },
  },
  {
    rule: "punctuation/unclosed-apposition",
    message: {
      "pt-BR": "A explicação aberta por vírgula se fecha com outra antes de a frase seguir: “{right}”.",
      en: "An explanation that a comma opens is closed with another before the sentence goes on: “{right}”.",
    },
    applies: (place) => opensWithComma(place) && (place.after.finite || place.after.key === "não"),
  },
  {
    rule: "punctuation/missing-comma",
    message: {
      "pt-BR": "Falta uma vírgula entre este termo e o que segue: “{right}”.",
      en: "A comma is missing between this term and what follows: “{right}”.",
    },
    applies: () => true,
  },
];
