import type { Matcher, Passage } from "./rule";
import { isJoined, type SentenceView } from "./sentence-view";
import { pluralOfVerb, singularOfVerb } from "./verb-forms";
import { wordClasses } from "./word-classes";
import { wordSet } from "./word-set";

const pluralHeads =
  wordSet(`os as esses essas estes estas aqueles aquelas muitos muitas alguns algumas vários várias diversos diversas seus suas
  nossos nossas uns umas certos certas tantos tantas poucos poucas`);
const singularHeads = wordSet("o a esse essa este esta aquele aquela um uma seu sua nosso nossa cada");
/** Words that close a noun phrase, or open another one. */
const boundaries = wordSet(
  "em no na nos nas com para por sobre entre até sem sob que e ou o a os as ao à aos às pelo pela pelos pelas contra como",
);
const complements = wordSet("de do da dos das");
const adverbs = wordSet("não já também sempre ainda nunca só apenas hoje realmente se");
/** After these the verb may go with the complement: "a maioria das pessoas votam". */
const collectives = wordSet(
  "maioria maior parte grupo número metade conjunto série minoria maneira forma quantidade medida que qual mesma mesmo gente um uma o a",
);
const spansOfTime = wordSet("dias anos meses semanas horas séculos décadas");
const degrees = wordSet("mais menos muito tão");
const comparisons = wordSet("do mais menos melhor pior maior menor");
/** Pronouns that a relative clause follows: "os que têm". */
const antecedents = wordSet("os as aos às dos das aqueles aquelas");
const clauseOpeners = wordSet("que quando se porque pois mas onde todos todas");
/** After “que” these often open a clause of their own: "dados de que existe vida". */
const clauseVerbs = wordSet("existe é era seria deve há foi será vale cabe parece");
/** They may agree with what follows: "o problema são as filas". */
const copulas = wordSet("são eram foram serão sejam");
const longestSubject = 7;

const replaceBy = (at: number, right: string | undefined): Passage | undefined =>
  right === undefined ? undefined : { from: at, to: at + 1, texts: [right] };

function opensSubject({ gaps, keys }: SentenceView, at: number): boolean {
  if (at === 0 || gaps[at] !== "") return true;
  const compared = keys[at - 1] === "que" && comparisons.has(keys[at - 2] ?? "");
  return clauseOpeners.has(keys[at - 1] ?? "") && !compared;
}

/** Whether the noun after the determiner may head a subject of that number. */
function mayHead(noun: string, plural: boolean): boolean {
  if (plural) return wordClasses.plural(noun) && !spansOfTime.has(noun);
  return !(noun.endsWith("s") || collectives.has(noun) || boundaries.has(noun));
}

/** The verb after a subject that begins at `at`, when its number is the other one. */
function disagreeingVerb(view: SentenceView, at: number): Passage | undefined {
  let plural = pluralHeads.has(view.keys[at] ?? "");
  if (!opensSubject(view, at) || !isJoined(view, at + 1) || !mayHead(view.keys[at + 1] ?? "", plural))
    return undefined;
  let complement = false;
  for (let word = at + 2; word <= at + longestSubject && isJoined(view, word); word++) {
    const key = view.keys[word] ?? "";
    const previous = view.keys[word - 1] ?? "";
    if (adverbs.has(key) || degrees.has(key)) continue;
    const coordinated = key === "e" && at === 0 && !complement;
    if (complements.has(key) || coordinated) {
      complement = true;
      plural ||= coordinated;
      continue;
    }
    if (complements.has(previous) || previous === "e") continue;
    if (boundaries.has(key) || wordClasses.infinitive(key)) return undefined;
    const [wrong, right] = plural ? [pluralOfVerb, singularOfVerb] : [singularOfVerb, pluralOfVerb];
    if (wrong.has(key)) return copulas.has(key) && !plural ? undefined : replaceBy(word, wrong.get(key));
    if (right.has(key) || (!complement && key.endsWith("s") !== plural)) return undefined;
  }
  return undefined;
}

/** The plural of the verb that follows `at`, adverbs between them. */
function singularVerbAfter(view: SentenceView, at: number): Passage | undefined {
  let word = at + 1;
  while (adverbs.has(view.keys[word] ?? "") && isJoined(view, word)) word++;
  return isJoined(view, word) ? replaceBy(word, pluralOfVerb.get(view.keys[word] ?? "")) : undefined;
}

/** "as pessoas tem", "a falta de recursos causam". */
const nounPhrase: Matcher = { starts: new Set([...pluralHeads, ...singularHeads]), match: disagreeingVerb };

/** "problemas que afeta": a relative clause whose noun is plural. */
const relative: Matcher = {
  starts: wordSet("que"),
  match: (view, at) => {
    const noun = view.keys[at - 1] ?? "";
    if (!isJoined(view, at) || !(wordClasses.plural(noun) || antecedents.has(noun))) return undefined;
    const found = singularVerbAfter(view, at);
    return found && !clauseVerbs.has(view.keys[found.from] ?? "") ? found : undefined;
  },
};

const pronoun: Matcher = {
  starts: wordSet("eles elas estes esses todos muitos alguns vocês"),
  match: (view, at) => (opensSubject(view, at) ? singularVerbAfter(view, at) : undefined),
};

/** A verb whose number is not its subject's, where the subject stands right before it. */
export const verbAgreement: readonly Matcher[] = [nounPhrase, relative, pronoun];
