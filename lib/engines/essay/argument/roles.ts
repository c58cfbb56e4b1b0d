import { phraseAt } from "../discourse/phrases";
import type { TaggedSentence } from "../discourse/tagged-sentence";
import { findMarkers } from "./find-markers";
import { closingMarkers, proposalMarkers } from "./markers";
import { isEvidence, supportOf } from "./support";

/** What a sentence does in the project of the text. */
export const sentenceRoles = {
  context: { "pt-BR": "contextualização", en: "context" },
  thesis: { "pt-BR": "tese", en: "thesis" },
  topic: { "pt-BR": "tópico frasal", en: "topic sentence" },
  evidence: { "pt-BR": "prova ou exemplo", en: "evidence or example" },
  reasoning: { "pt-BR": "explicação", en: "reasoning" },
  claim: { "pt-BR": "afirmação", en: "claim" },
  closing: { "pt-BR": "fechamento do parágrafo", en: "closing of the paragraph" },
  conclusion: { "pt-BR": "conclusão", en: "conclusion" },
  proposal: { "pt-BR": "proposta", en: "proposal" },
} as const;

export type SentenceRole = keyof typeof sentenceRoles;

/** The role of a sentence of a development paragraph, by its place there and its markers. */
export function developmentRole(sentence: TaggedSentence, place: number, count: number): SentenceRole {
  if (place === 0) return "topic";
  if (place === count - 1 && phraseAt(closingMarkers, sentence.keys, 0)) return "closing";
  const { kinds } = supportOf(sentence);
  if ([...kinds].some(isEvidence)) return "evidence";
  return kinds.size > 0 ? "reasoning" : "claim";
}

/** In the conclusion: what asks for a measure, and what rounds the text off. */
export const conclusionRole = (sentence: TaggedSentence): SentenceRole =>
  findMarkers(proposalMarkers, sentence).length > 0 ? "proposal" : "conclusion";
