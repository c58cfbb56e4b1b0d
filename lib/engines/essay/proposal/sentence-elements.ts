import { spanOf, type TaggedSentence, trimWords, type WordRange } from "../discourse/tagged-sentence";
import { wordSet } from "../norm/word-set";
import type { Agent } from "./agents";
import type { Frame } from "./frames";
import type { Modifier } from "./modifiers";
import type { Element, ElementKind } from "./proposal";

/** Verbs and objects that promise something without saying what. */
const vagueAlone = wordSet(
  "mudar agir ajudar colaborar melhorar lutar refletir pensar conscientizar repensar",
);
const vagueWithObject = wordSet(
  "resolver solucionar acabar tomar fazer adotar buscar haver ter cuidar existir contribuir encontrar",
);
const vagueObjects = wordSet(`
  medidas medida providências providência atitudes atitude algo soluções solução mudanças mudança alternativas parte diferença problema problemas situação
  consciência isso quadro realidade problemática impasse jeito forma união`);
/** In words. */
const longestVagueAction = 9;
const longestVagueAlone = 3;

/** How many words before a passive its subject may stand. */
const subjectReach = 6;

const hasVagueObject = ({ keys }: TaggedSentence, from: number, to: number): boolean =>
  keys.slice(Math.max(0, from), to).some((key) => vagueObjects.has(key));

/** "tomar medidas", "resolver o problema", "medidas devem ser tomadas": nothing that one could check. */
function isVague(sentence: TaggedSentence, { from, to }: WordRange): boolean {
  const { words } = sentence;
  if (to - from > longestVagueAction) return false;
  const lemma = words[from]?.lemma ?? "";
  if (lemma === "ser") return hasVagueObject(sentence, from - subjectReach, to);
  const isShort = to - from <= longestVagueAlone;
  if (vagueAlone.has(lemma)) return isShort || hasVagueObject(sentence, from, to);
  return vagueWithObject.has(lemma) && hasVagueObject(sentence, from, to);
}

function element(sentence: TaggedSentence, kind: ElementKind, range: WordRange, weak = false): Element[] {
  const trimmed = trimWords(sentence, range);
  return trimmed.from < trimmed.to ? [{ kind, ...spanOf(sentence, trimmed), weak }] : [];
}

const opensApposition = wordSet(", ( - – — --");
const leastApposition = 3;
const expands = new Set(["NOUN", "ADJ", "DET", "PRON", "ADP", "PROPN", "SCONJ", "ADV"]);

/** What is said of the agent right after it: "— órgão responsável por … —", ", que zela por …,". */
function apposition(sentence: TaggedSentence, agent: Agent, before: number): Element[] {
  const { keys, words } = sentence;
  const relative = keys[agent.to] === "que" && agent.to < before;
  const from = relative ? agent.to : agent.to + 1;
  if (!relative && !opensApposition.has(keys[agent.to] ?? "")) return [];
  if (!expands.has(words[from]?.upos ?? "") || keys[from] === "por" || keys[from] === "em") return [];
  let to = from;
  while (to < before && !opensApposition.has(keys[to] ?? "") && keys[to] !== ")") to++;
  return to - from >= leastApposition ? element(sentence, "detail", { from, to }) : [];
}

/** The parts of a frame: where each of them opens, up to the opening of the next one. */
export function frameElements(
  sentence: TaggedSentence,
  frame: Frame,
  modifiers: readonly Modifier[],
  end: number,
): Element[] {
  const { agent, action } = frame;
  const later = modifiers.filter(({ at }) => at > action);
  const actionRange = { from: action, to: Math.min(later[0]?.at ?? end, end) };
  const agentBefore = agent && agent.to <= action;
  const nextMark = modifiers.find(({ at }) => agent && at >= agent.to)?.at ?? end;
  return [
    ...(agent ? element(sentence, "agent", agent, agent.weak) : []),
    ...(agent && agentBefore
      ? apposition(sentence, agent, Math.min(action, Math.max(nextMark, agent.to)))
      : []),
    ...element(sentence, "action", actionRange, isVague(sentence, trimWords(sentence, actionRange))),
    ...modifierElements(sentence, modifiers, [
      frame.at,
      frame.verb,
      ...(agent ? [agent.from] : []),
      action,
      end,
    ]),
  ];
}

/** Each modifier as an element that reaches to the next one or to the next of `stops`. */
export function modifierElements(
  sentence: TaggedSentence,
  modifiers: readonly Modifier[],
  stops: readonly number[],
): Element[] {
  return modifiers.flatMap(({ kind, at }, index) => {
    const next = modifiers[index + 1]?.at ?? sentence.words.length;
    const stop = Math.min(next, ...stops.filter((place) => place > at));
    return element(sentence, kind, { from: at, to: stop });
  });
}
