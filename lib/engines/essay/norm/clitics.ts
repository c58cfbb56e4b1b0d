import { capitalise } from "../text/normal-form";
import type { Matcher } from "./rule";
import { isJoined, type SentenceView } from "./sentence-view";
import { wordSet } from "./word-set";

const attracting = wordSet(
  `que não quando se porque como onde já também nunca sempre ainda só quem qual nada jamais embora caso`,
);
const enclitic = /^(\p{L}{2,30})-(se|me|nos|lhe|lhes|o|a|os|as)$/u;
const unaccented = /^(\p{L}{1,30})([ae])(-l[oa]s?)$/iu;

/** "que encontra-se": a pronoun after its verb where an attracting word comes before. With infinitives both places are right. */
export const cliticAfterAttraction: Matcher = {
  starts: attracting,
  match: (view, at) => {
    const [, verb, pronoun] = enclitic.exec(view.textOf(at + 1, at + 2)) ?? [];
    if (verb === undefined || pronoun === undefined || !isJoined(view, at + 1)) return undefined;
    const doubled = view.keys[at] === pronoun;
    if (doubled || verb.endsWith("r")) return undefined;
    const whole = pronoun === "nos" && verb.endsWith("mo") ? `${verb}s` : verb;
    return { from: at + 1, to: at + 2, texts: [`${pronoun} ${whole}`] };
  },
};

/** "utiliza-la": the infinitive that lost its r keeps its stress and needs an accent. */
export const unaccentedStem: Matcher = {
  match: (view, at) => {
    if (!view.keys[at]?.includes("-l")) return undefined;
    const [, stem, vowel, pronoun] = unaccented.exec(view.textOf(at, at + 1)) ?? [];
    if (stem === undefined || vowel === undefined || pronoun === undefined) return undefined;
    return { from: at, to: at + 1, texts: [`${stem}${vowel.toLowerCase() === "a" ? "á" : "ê"}${pronoun}`] };
  },
};

const proclitic = wordSet("se me nos lhe lhes");
/** Forms that take the pronoun inside ("far-se-á") or not after them at all. */
const takesNoEnclisis = /(?:[aei]r(?:á|ão|ei|ia|iam)|[ai]d[oa]s?|-.*)$/u;

const adverbial = /^(?:ADP|ADV)/u;
/** Words. */
const longestAdverbial = 12;

/** Whether the words before `at` are an adverbial that opens the sentence: a clause would make the comma another one. */
function opensAfterAdverbial({ readings, gaps }: SentenceView, at: number): boolean {
  if (at > longestAdverbial || gaps[at] !== "," || !adverbial.test(readings[0]?.tag ?? "")) return false;
  return !readings.slice(0, at).some((reading) => reading?.main.features.VerbForm !== undefined);
}

/** "Se fez necessário": no pronoun opens a clause. */
export const openingPronoun: Matcher = {
  starts: proclitic,
  match: (view, at) => {
    const [pronoun, verb] = [view.readings[at], view.readings[at + 1]];
    if (at > 0 && !opensAfterAdverbial(view, at)) return undefined;
    if (!isJoined(view, at + 1) || pronoun?.main.upos !== "PRON") return undefined;
    const key = verb?.key ?? "";
    if (verb?.main.features.VerbForm !== "Fin" || takesNoEnclisis.test(key)) return undefined;
    const whole = key.endsWith("mos") && pronoun.key === "nos" ? key.slice(0, -1) : key;
    return { from: at, to: at + 2, texts: [`${at === 0 ? capitalise(whole) : whole}-${pronoun.key}`] };
  },
};
