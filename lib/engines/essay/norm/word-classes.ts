import { startsCapital } from "../text/normal-form";
import type { SentenceView } from "./sentence-view";
import { pluralOfVerb, singularOfVerb } from "./verb-forms";
import {
  declaring,
  determiners,
  feminineByList,
  light,
  masculineInA,
  movement,
  neverNoun,
  notCounted,
  notMasculine,
  notNoun,
  notPlural,
  places,
  present,
} from "./word-lists";

const feminineEnding = /(?:ção|ções|dade|dades|tude|tudes|agem|agens|[^r]são|[^r]sões|ice|ices|a|as)$/u;
const masculineEnding = /(?:[^ã]o|[^ã]os|or|ores|al|ais|el|éis|il)$/u;
/** Endings that only verbs have. */
const finiteEnding = /(?:[^m]ou|iu|[aei]ram|[aei]rão|avam|[aei]riam|[aei]ria|assem|essem|issem)$/u;

const singular = (key: string): string => key.replace(/s$/u, "");

function isFeminine(key: string): boolean {
  if (feminineByList.has(key)) return true;
  return (
    key.length > 2 &&
    !key.includes("-") &&
    feminineEnding.test(key) &&
    !masculineInA.has(singular(key)) &&
    !neverNoun.has(singular(key))
  );
}

function isMasculine(key: string): boolean {
  if (masculineInA.has(singular(key))) return true;
  return (
    key.length > 2 &&
    masculineEnding.test(key) &&
    !feminineEnding.test(key) &&
    !notMasculine.has(key) &&
    !feminineByList.has(key)
  );
}

const isGerund = (key: string): boolean => key.length > 5 && /[aei]ndo$/u.test(key) && key !== "segundo";
const isListedVerb = (key: string): boolean => pluralOfVerb.has(key) || singularOfVerb.has(key);
const isPlural = (key: string): boolean =>
  key.length > 3 && /s$/u.test(key) && !/(?:ês|mos)$/u.test(key) && !notPlural.has(key);

const featureOf = (view: SentenceView, at: number, name: string): string | undefined =>
  view.readings[at]?.main.features[name];
const uposOf = (view: SentenceView, at: number): string => view.readings[at]?.main.upos ?? "X";
const isNominal = (view: SentenceView, at: number): boolean => ["NOUN", "ADJ"].includes(uposOf(view, at));
const agrees = (view: SentenceView, at: number, gender: string, number: string): boolean =>
  featureOf(view, at, "Gender") === gender && featureOf(view, at, "Number") === number;

/** Whether word `at` of the view, whose look-up form is `key`, is of a kind. */
export type WordTest = (key: string, view: SentenceView, at: number) => boolean;

/** The classes that patterns name. */
export const wordClasses = {
  feminine: (key) => isFeminine(key) && !key.endsWith("s"),
  feminines: (key) => isFeminine(key) && key.endsWith("s"),
  masculine: (key) => isMasculine(key) && !key.endsWith("s"),
  surelyMasculine: (key) => isMasculine(key) && /[oa]$/u.test(key),
  surelyMasculines: (key) => isMasculine(key) && /[oa]s$/u.test(key),
  masculines: (key) => isMasculine(key) && key.endsWith("s"),
  infinitive: (key, view, at) => featureOf(view, at, "VerbForm") === "Inf" && /[aeio]r$/u.test(key),
  gerund: isGerund,
  participle: (key) => key.length > 4 && /[ai]d[oa]s?$/u.test(key),
  determiner: (key) => determiners.has(key),
  verb: (key) => isListedVerb(key) || finiteEnding.test(key),
  singularPredicate: (key) =>
    key.length > 5 && /(?:[ai]d[oa]|ári[oa]|os[oa]|iv[oa])$/u.test(key) && !notCounted.has(key),
  masculineParticiple: (key) =>
    key.length > 5 && /[ai]do$/u.test(key) && !["devido", "sentido", "partido", "estado"].includes(key),
  feminineParticiple: (key) =>
    key.length > 5 && /[ai]da$/u.test(key) && !["medida", "saída", "ainda"].includes(key),
  open: (key) => !light.has(key),
  noun: (key) =>
    (isFeminine(key) || isMasculine(key)) && !isListedVerb(key) && !notNoun.has(key) && !isGerund(key),
  countedMasculine: (key) =>
    /[^ã]o$/u.test(key) &&
    key.length > 3 &&
    isMasculine(key) &&
    !isGerund(key) &&
    !isListedVerb(key) &&
    !notCounted.has(key),
  countedFeminine: (key) =>
    /a$/u.test(key) && key.length > 3 && isFeminine(key) && !isListedVerb(key) && !notCounted.has(key),
  feminineNoun: (_, view, at) => isNominal(view, at) && agrees(view, at, "Fem", "Sing"),
  masculineNoun: (_, view, at) => isNominal(view, at) && agrees(view, at, "Masc", "Sing"),
  feminineNouns: (_, view, at) => isNominal(view, at) && agrees(view, at, "Fem", "Plur"),
  masculineNouns: (_, view, at) => isNominal(view, at) && agrees(view, at, "Masc", "Plur"),
  adjective: (_, view, at) => uposOf(view, at) === "ADJ",
  finite: (_, view, at) => featureOf(view, at, "VerbForm") === "Fin",
  pluralMasculine: (key) => isPlural(key) && key.endsWith("os"),
  pluralFeminine: (key) => isPlural(key) && /(?:as|ções|dades)$/u.test(key),
  declaring: (key) => declaring.has(key),
  noPlace: (key, view, at) =>
    !startsCapital(view.textOf(at, at + 1)) && !places.has(key) && !light.has(key) && !/^\d/u.test(key),
  movement: (key) => movement.has(key),
  present: (key) => present.has(key),
  presentVerb: (key) =>
    pluralOfVerb.has(key) && /[^i][ae]$/u.test(key) && !key.endsWith("ava") && key !== "falta",
  number: (key) => /^\d/u.test(key),
} as const satisfies Record<string, WordTest>;

export type WordClass = keyof typeof wordClasses;
