import type { Morphology } from "../../language/morphology";
import { wordPairs } from "../word-set";

/** Third persons, singular and plural, that no ending gives away. */
const irregular =
  wordPairs(`é=são está=estão vai=vão dá=dão vê=veem põe=põem lê=leem crê=creem dê=deem era=eram foi=foram fez=fizeram teve=tiveram
  veio=vieram disse=disseram pôde=puderam quis=quiseram trouxe=trouxeram deu=deram viu=viram houve=houveram soube=souberam esteve=estiveram
  pôs=puseram coube=couberam há=hão seja=sejam haja=hajam esteja=estejam vá=vão prevê=preveem revê=reveem relê=releem descrê=descreem
  propõe=propõem dispõe=dispõem impõe=impõem expõe=expõem compõe=compõem supõe=supõem opõe=opõem pressupõe=pressupõem repõe=repõem sobrepõe=sobrepõem
  propôs=propuseram impôs=impuseram constrói=constroem destrói=destroem corrói=corroem rói=roem dói=doem mói=moem desfez=desfizeram refez=refizeram
  manteve=mantiveram obteve=obtiveram deteve=detiveram conteve=contiveram reteve=retiveram interveio=intervieram conveio=convieram
  tem=têm vem=vêm mantém=mantêm contém=contêm obtém=obtêm detém=detêm retém=retêm provém=provêm convém=convêm intervém=intervêm sustém=sustêm advém=advêm
  quer=querem requer=requerem`);

const plurals = new Map(irregular);
const singulars = new Map(
  irregular.map(([singular, plural]): [string, string] => [plural, singular]).reverse(),
);

/** Singular → plural ending; the first that fits holds. */
const pluralEndings: readonly (readonly [RegExp, string])[] = [
  [/ou$/u, "aram"],
  [/([^aeou])eu$/u, "$1eram"],
  [/iu$/u, "iram"],
  [/([aei]r)á$/u, "$1ão"],
  [/([^gq])ui$/u, "$1uem"],
  [/ai$/u, "aem"],
  [/z$/u, "zem"],
  [/([aei]r)$/u, "$1em"],
  [/([ae])$/u, "$1m"],
];

/** The third person plural of a third person singular in look-up form; undefined where none can be told. */
export const pluralOfVerb = (key: string): string | undefined =>
  plurals.get(key) ?? replaced(key, pluralEndings);

function replaced(key: string, endings: readonly (readonly [RegExp, string])[]): string | undefined {
  const fitting = key.length > 2 ? endings.find(([ending]) => ending.test(key)) : undefined;
  return fitting && key.replace(...fitting);
}

const past: readonly (readonly [RegExp, string])[] = [
  [/aram$/u, "ou"],
  [/([^aeou])eram$/u, "$1eu"],
  [/([^aeo])iram$/u, "$1iu"],
  [/íram$/u, "iu"],
];
const present: readonly (readonly [RegExp, string])[] = [
  [/([aei]r)ão$/u, "$1á"],
  [/([ai])zem$/u, "$1z"],
  [/([aei]r)em$/u, "$1"],
  [/([ae])m$/u, "$1"],
];
const indicativeOfIr: readonly (readonly [RegExp, string])[] = [
  [/([^gq])uem$/u, "$1ui"],
  [/([ai]|du)zem$/u, "$1z"],
  [/aem$/u, "ai"],
];

/** Whether a form is the singular of an irregular pair, whatever it is taken for: "tem". */
export const isIrregularSingular = (key: string): boolean => plurals.has(key);

/** The third person singular of a third person plural in look-up form, whose lemma and features are known. */
export function singularOfVerb(key: string, lemma: string, features: Morphology): string | undefined {
  const known = singulars.get(key);
  if (known !== undefined) return known;
  if (features.Tense === "Past" && /[aeií]ram$/u.test(key)) return replaced(key, past);
  const strong = features.Mood === "Ind" && /(?:[^g]uir|air|zer|zir)$/u.test(lemma);
  return (strong ? replaced(key, indicativeOfIr) : undefined) ?? replaced(key, present);
}
