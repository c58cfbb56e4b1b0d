import type { EssayDocument } from "../document";
import type { Topic } from "../theme/topic";
import type { Span } from "../types";
import type { SentenceOrder } from "./sentence-order";
import { percent, type Signal } from "./signal";
import type { UnknownShare } from "./unknown-words";

const whole = ({ paragraphs }: EssayDocument): Span[] => paragraphs.map(({ start, end }) => ({ start, end }));

const unknownLimits = { words: 12, share: 0.35, certain: 0.6 };

/** Paragraphs of words that do not exist. */
export function gibberishSignals(document: EssayDocument, shares: readonly UnknownShare[]): Signal[] {
  const strange = shares.filter(
    ({ words, share }) => words >= unknownLimits.words && share >= unknownLimits.share,
  );
  const most = strange.reduce((highest, { share }) => Math.max(highest, share), 0);
  if (strange.length === 0) return [];
  return [
    {
      rule: "annulment/gibberish",
      confidence: most >= unknownLimits.certain ? "certain" : "probable",
      spans: strange.flatMap(({ paragraph }) => {
        const found = document.paragraphs[paragraph];
        return found ? [{ start: found.start, end: found.end }] : [];
      }),
      numbers: { unknownShare: most },
      message: {
        "pt-BR": `Em parte do texto, ${percent(most)} % das palavras não existem em português. O que não se pode ler não pode ser avaliado.`,
        en: `In part of the text ${percent(most)} % of the words do not exist in Portuguese. What cannot be read cannot be graded.`,
      },
    },
  ];
}

/** Below these an essay of so many sentences has no subject of its own: one graded essay in five hundred. */
const incoherence = { sentences: 8, coherence: 0.11, closeness: 0.45 };

/** Sentences that have nothing to do with one another. */
export function incoherenceSignals(document: EssayDocument, topic: Topic): Signal[] {
  const { coherence, close, sentences } = topic;
  if (sentences.length < incoherence.sentences) return [];
  if (coherence >= incoherence.coherence || close >= incoherence.closeness) return [];
  return [
    {
      rule: "integrity/no-common-thread",
      confidence: "probable",
      spans: whole(document),
      numbers: { coherence },
      message: {
        "pt-BR":
          "As frases não tratam de um mesmo assunto: quase nenhuma tem a ver com as outras. Um texto precisa de um fio que o percorra.",
        en: "The sentences are not about one subject: hardly any has to do with the others. A text needs a thread that runs through it.",
      },
    },
  ];
}

/** Standard deviations above a random order; shorter texts vary more. */
const orderLimits = { paragraphs: 3, sentences: 9, long: 0.35, short: -0.4 };

/** Sentences that stand where they do not belong, no better than by chance. */
export function orderSignals(document: EssayDocument, { score, sentences }: SentenceOrder): Signal[] {
  if (score === null || document.paragraphs.length < orderLimits.paragraphs) return [];
  if (score >= (sentences >= orderLimits.sentences ? orderLimits.long : orderLimits.short)) return [];
  return [
    {
      rule: "integrity/sentence-order",
      confidence: "possible",
      spans: whole(document).slice(0, 1),
      numbers: { score },
      message: {
        "pt-BR":
          "As frases parecem fora de ordem: abertura, argumentos e conclusão não estão onde se espera. Releia o texto do começo ao fim.",
        en: "The sentences seem to be out of order: opening, arguments and conclusion are not where they are expected. Read the text from start to end.",
      },
    },
  ];
}

/**
 * Log-odds that one honest essay in a hundred reaches at most: fewer where the model of stems knows the theme, for it sees there what an essay says of
 * its own.
 */
const templateLimits = { familiar: -2, unfamiliar: -1.2, familiarity: 1, probable: 1 };

/** An essay learnt by heart, with the theme put into its gaps. */
export function templateSignals(document: EssayDocument, odds: number, familiarity: number): Signal[] {
  const limit =
    familiarity >= templateLimits.familiarity ? templateLimits.familiar : templateLimits.unfamiliar;
  if (odds < limit) return [];
  return [
    {
      rule: "integrity/memorised-template",
      confidence: odds >= templateLimits.probable ? "probable" : "possible",
      spans: whole(document),
      numbers: { logOdds: odds },
      message: {
        "pt-BR":
          "O texto nomeia o tema, mas quase tudo o que diz serviria a qualquer outro. Escreva o que só vale para este tema: causas, exemplos e dados dele.",
        en: "The text names the theme, but nearly all it says would serve any other. Write what holds for this theme alone: its causes, examples and data.",
      },
    },
  ];
}
