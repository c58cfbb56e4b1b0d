import type { TaggedSentence } from "../discourse/tagged-sentence";
import { wordSet } from "../norm/word-set";
import type { Agent, Agents } from "./agents";

/** A construction that says what ought to be done: "o governo deve criar", "cabe à escola ensinar", "é preciso que o Estado invista". */
export type Frame = {
  /** The word that opens it. */
  at: number;
  /** Its verb: "deve", "cabe", "é". */
  verb: number;
  /** Where the action starts: its verb, or the noun of "é preciso a criação". */
  action: number;
  agent?: Agent;
  /** Whether it obliges: "deve", "é preciso"; not "pode", "irá". */
  obliges: boolean;
};

const modals = wordSet(`
  deve devem deverá deverão deveria deveriam devemos precisa precisam precisará precisarão precisaria precisamos pode podem poderá poderão poderia
  poderiam podemos necessita necessitam necessitamos`);
const havingTo = wordSet("tem têm terá terão temos teremos teria teriam há hão");
const assigning = wordSet("cabe cabem caberá caberia compete competem incumbe incube cumpre convém resta");
const necessary = wordSet(`
  preciso necessário necessária necessárias necessários fundamental fundamentais imprescindível imprescindíveis essencial essenciais importante
  mister imperativo imperativa urgente indispensável indispensáveis imperioso imperiosa crucial primordial vital substancial impreterível válido
  interessante inadiável cabível viável ideal importância necessidade relevância`);
const duties = wordSet("dever papel função obrigação responsabilidade tarefa missão incumbência atribuição");
const future = wordSet("irá irão vai vão");

/** How many words may stand between the parts of a construction. */
const reach = 30;
const near = 8;

const isInfinitive = ({ words }: TaggedSentence, at: number): boolean =>
  words[at]?.features.VerbForm === "Inf" && ["VERB", "AUX"].includes(words[at]?.upos ?? "");

/** "crie", "sejam" in "sejam criadas"; not a participle, a gerund or "para criar". */
function isClauseVerb(sentence: TaggedSentence, at: number): boolean {
  const word = sentence.words[at];
  const form = word?.features.VerbForm;
  if (word?.upos === "AUX") return word.lemma === "ser" && form === "Fin";
  return word?.upos === "VERB" && form !== "Part" && form !== "Ger" && !isPurposeInfinitive(sentence, at);
}

function find(sentence: TaggedSentence, from: number, test: (at: number) => boolean): number | undefined {
  const end = Math.min(sentence.words.length, from + reach);
  for (let at = from; at < end; at++) if (test(at)) return at;
  return undefined;
}

/** The infinitive that a modal verb rules, passing over what stands between commas. */
function ruledInfinitive(sentence: TaggedSentence, from: number): number | undefined {
  const isRuled = (word: number): boolean => word > from + 1 && sentence.words[word - 1]?.upos === "ADP";
  const isOpen = (word: number): boolean => !isRuled(word) && !isPurposeInfinitive(sentence, word);
  return find(sentence, from, (word) => isInfinitive(sentence, word) && isOpen(word));
}

const isPurposeInfinitive = ({ keys }: TaggedSentence, at: number): boolean =>
  keys[at - 1] === "para" ||
  (keys[at - 1] === "de" && (keys[at - 2] === "fim" || keys[at - 2] === "objetivo"));

const isNegated = ({ keys }: TaggedSentence, at: number): boolean =>
  ["não", "nunca", "jamais"].includes(keys[at - 1] ?? "") ||
  (keys[at - 1] === "se" && keys[at - 2] === "não");

/** The agent nearest to the left of a verb that no preposition rules, else none. */
function subjectBefore({ words }: TaggedSentence, agents: Agents, verb: number): Agent | undefined {
  const isFree = ({ from }: Agent): boolean => words[from - 1]?.upos !== "ADP";
  return agents.lastBefore(verb - reach, verb, isFree);
}

/** "por" and an agent after a passive: "sejam criadas leis pelo Congresso". */
function passiveAgent({ keys }: TaggedSentence, agents: Agents, from: number): Agent | undefined {
  const agent = agents.firstFrom(from + 1, from + reach);
  return agent && keys[agent.from - 1] === "por" ? agent : undefined;
}

function modalFrame(sentence: TaggedSentence, agents: Agents, at: number): Frame | undefined {
  const { keys } = sentence;
  const key = keys[at] ?? "";
  const obliges = havingTo.has(key) && ["que", "de"].includes(keys[at + 1] ?? "");
  if (!(modals.has(key) || future.has(key) || obliges) || isNegated(sentence, at)) return undefined;
  const relative = keys[at - 1] === "que" || keys[at - 1] === "quem";
  const action = ruledInfinitive(sentence, at + 1);
  if (action === undefined || relative) return undefined;
  const isPassive = keys[action] === "ser";
  if (isPassive && !hasParticiple(sentence, action)) return undefined;
  const agent = isPassive ? passiveAgent(sentence, agents, action) : subjectBefore(sentence, agents, at);
  if (!agent && !isPassive && !isObligation(key) && !obliges) return undefined;
  if (!obliges && !isObligation(key) && agent?.weak) return undefined;
  if (future.has(key) && !agent) return undefined;
  return {
    at: agent && agent.from < at ? agent.from : at,
    verb: at,
    action,
    agent,
    obliges: obliges || isObligation(key),
  };
}

/** "devem ser criadas", not "pode ser o primeiro passo", which proposes nothing. */
const hasParticiple = ({ words }: TaggedSentence, be: number): boolean =>
  [1, 2, 3].some((step) => words[be + step]?.features.VerbForm === "Part");

const isObligation = (key: string): boolean => /^(?:dev|precis)/u.test(key);

/** "cabe ao governo criar", "compete às escolas a promoção de". */
function assigningFrame(sentence: TaggedSentence, agents: Agents, at: number): Frame | undefined {
  if (!assigning.has(sentence.keys[at] ?? "") || isNegated(sentence, at)) return undefined;
  const verb = ruledInfinitive(sentence, at + 1);
  const agent = agents.firstFrom(at + 1, verb ?? at + reach) ?? fronted(sentence, agents, at);
  const noun = agent && nominalAction(sentence, agent.to, verb ?? at + reach);
  const action = noun ?? verb;
  return action === undefined ? undefined : { at, verb: at, action, agent, obliges: true };
}

/** A noun that names the action: the first article with a noun from `from` on, right there or after a comma. */
function nominalAction({ words }: TaggedSentence, from: number, before: number): number | undefined {
  for (let at = from; at < Math.min(before, words.length); at++) {
    const opens = at === from || words[at - 1]?.upos === "PUNCT";
    if (opens && words[at]?.upos === "DET" && words[at + 1]?.upos === "NOUN") return at;
  }
  return undefined;
}

/** "Às escolas, por sua vez, compete". */
const fronted = ({ keys }: TaggedSentence, agents: Agents, verb: number): Agent | undefined =>
  agents.lastBefore(verb - near, verb, ({ from }) => keys[from - 1] === "a");

/** The verb of a clause after "que", behind its subject. */
function clauseFrame(sentence: TaggedSentence, agents: Agents, at: number, that: number): Frame | undefined {
  const subject = agents.firstFrom(that + 1, that + near);
  const action =
    find(sentence, subject?.to ?? that + 1, (word) => isClauseVerb(sentence, word)) ?? subject?.to;
  const isPassive = sentence.words[action ?? -1]?.lemma === "ser";
  const agent = isPassive && action ? passiveAgent(sentence, agents, action) : subject;
  const exists = action !== undefined && action < sentence.words.length;
  return exists ? { at, verb: at, action, agent, obliges: true } : undefined;
}

const copulas = wordSet("é são seja será seria torna tornam faz fazem tornou fica");

const thats = new Set(["que", "q"]);

/** Where "é preciso", "faz-se necessário", "urge" or "necessita-se" ends; undefined where `at` opens none of them. */
function needAt({ keys }: TaggedSentence, at: number): number | undefined {
  const key = keys[at] ?? "";
  if (key === "urge" || key === "urgem") return at;
  if (/^(?:precis|necessit|suger)[ae](?:mos)?$/u.test(key))
    return thats.has(keys[at + 1] ?? "") ? at : neededAfterSe(keys, at);
  const isNeed = (word: number): boolean => necessary.has(keys[word] ?? "") || duties.has(keys[word] ?? "");
  return copulas.has(key) ? [1, 2, 3].map((step) => at + step).find(isNeed) : undefined;
}

const neededAfterSe = (keys: readonly string[], at: number): number | undefined =>
  keys[at + 1] === "se" && keys.slice(at + 2, at + 6).some((key) => thats.has(key)) ? at + 1 : undefined;

/** "é preciso criar", "faz-se necessário que", "urge que", "é dever do Estado garantir", "é necessária a criação de". */
function necessityFrame(sentence: TaggedSentence, agents: Agents, at: number): Frame | undefined {
  const need = needAt(sentence, at);
  if (need === undefined || isNegated(sentence, at)) return undefined;
  const that = [1, 2, 3, 4].map((step) => need + step).find((word) => thats.has(sentence.keys[word] ?? ""));
  if (that !== undefined) return clauseFrame(sentence, agents, at, that);
  const infinitive = ruledInfinitive(sentence, need + 1);
  const owner = sentence.keys[need + 1] === "de" ? agents.firstFrom(need + 2, need + 5) : undefined;
  const noun = nominalAction(sentence, owner?.to ?? need + 1, infinitive ?? need + near);
  if (noun !== undefined)
    return { at, verb: at, action: noun, agent: owner ?? doerOf(sentence, agents, noun), obliges: true };
  if (infinitive === undefined) return undefined;
  return { at, verb: at, action: infinitive, agent: agents.firstFrom(need + 1, infinitive), obliges: true };
}

/** Who does what a noun names: "a intervenção do governo", "a criação de leis pelo Congresso". */
function doerOf({ keys }: TaggedSentence, agents: Agents, noun: number): Agent | undefined {
  const agent = agents.firstFrom(noun + 1, noun + near * 2);
  return agent && ["de", "por"].includes(keys[agent.from - 1] ?? "") ? agent : undefined;
}

const pointing = wordSet("tal tais isso isto essa esse essas esses esta este estas estes");

/** "…, e tais ações devem ser realizadas por meio de": more about the measure before, not another one. */
const isAboutTheLast = ({ keys }: TaggedSentence, { at, agent }: Frame): boolean =>
  !agent && keys.slice(Math.max(0, at - 4), at).some((key) => pointing.has(key));

const subordinators = wordSet("que q se caso embora talvez quem quando");

/** "O Ministério, por meio de leis, promova": a measure in the subjunctive, without "é preciso que". */
function subjunctiveFrame(sentence: TaggedSentence, agents: Agents, at: number): Frame | undefined {
  const { words, keys } = sentence;
  if (words[at]?.upos !== "VERB" || words[at]?.features.Mood !== "Sub") return undefined;
  if (subordinators.has(keys[at - 1] ?? "") || isNegated(sentence, at)) return undefined;
  const agent = subjectBefore(sentence, agents, at);
  const isFree = agent && !agent.weak && !subordinators.has(keys[agent.from - 1] ?? "");
  return isFree ? { at: agent.from, verb: at, action: at, agent, obliges: true } : undefined;
}

/** The constructions of a sentence in order, one at most for each action. */
export function framesIn(sentence: TaggedSentence, agents: Agents): Frame[] {
  const frames: Frame[] = [];
  for (let at = 0; at < sentence.words.length; at++) {
    const last = frames.at(-1);
    if (last && at <= last.action) continue;
    const frame =
      assigningFrame(sentence, agents, at) ??
      necessityFrame(sentence, agents, at) ??
      modalFrame(sentence, agents, at) ??
      subjunctiveFrame(sentence, agents, at);
    if (frame && !(last && isAboutTheLast(sentence, frame))) frames.push(frame);
  }
  return frames;
}
