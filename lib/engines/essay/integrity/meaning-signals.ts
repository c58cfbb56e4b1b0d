import type { EssayDocument } from "../document";
import type { Topic } from "../theme/topic";
import type { Localized, Span } from "../types";
import { hollowPassages } from "./hollow-passages";
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

/**
 * Below these an essay of so many sentences has no subject of its own: on themes that the model of stems does not know four graded essays in a
 * thousand, and next to none below `probable`.
 */
const incoherence = { sentences: 8, coherence: 0.11, probable: 0.045, closeness: 0.45 };

/** Sentences that have nothing to do with one another. */
export function incoherenceSignals(document: EssayDocument, topic: Topic): Signal[] {
  const { coherence, close, sentences } = topic;
  if (sentences.length < incoherence.sentences) return [];
  if (coherence >= incoherence.coherence || close >= incoherence.closeness) return [];
  const hollow = hollowPassages(document, topic);
  const probable = coherence < incoherence.probable && hollow.length > 0;
  return [
    {
      rule: "integrity/no-common-thread",
      confidence: probable ? "probable" : "possible",
      spans: probable ? hollow : whole(document),
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
 * Log-odds that honest essays hardly reach. The model of stems sees what an essay says of its own better where it knows the theme: there `possible` are
 * 7 honest essays in a thousand and `probable` none in a thousand; on themes that no essay of its training had, 17 and 1 or 2.
 */
const templateLimits = {
  familiarity: 1,
  familiar: { possible: -2, probable: -1 },
  unfamiliar: { possible: -1.2, probable: 1 },
};

const templateMessages: Readonly<Record<"probable" | "possible", Localized>> = {
  probable: {
    "pt-BR":
      "O texto nomeia o tema, mas quase tudo o que diz serviria a qualquer outro: estes trechos não contam na nota, e as competências 2 e 3 perdem um nível. Escreva o que só vale para este tema: causas, exemplos e dados dele.",
    en: "The text names the theme, but nearly all it says would serve any other: these passages do not count in the grade, and competencies 2 and 3 lose a level. Write what holds for this theme alone: its causes, examples and data.",
  },
  possible: {
    "pt-BR":
      "O texto nomeia o tema, mas muito do que diz serviria a qualquer outro; por isso as competências 2 e 3 perdem um nível. Escreva o que só vale para este tema: causas, exemplos e dados dele.",
    en: "The text names the theme, but much of what it says would serve any other; so competencies 2 and 3 lose a level. Write what holds for this theme alone: its causes, examples and data.",
  },
};

/** An essay learnt by heart, with the theme put into its gaps. */
export function templateSignals(document: EssayDocument, odds: number, topic: Topic): Signal[] {
  const limits =
    topic.familiarity >= templateLimits.familiarity ? templateLimits.familiar : templateLimits.unfamiliar;
  if (odds < limits.possible) return [];
  const hollow = hollowPassages(document, topic);
  const confidence = odds >= limits.probable && hollow.length > 0 ? "probable" : "possible";
  return [
    {
      rule: "integrity/memorised-template",
      confidence,
      spans: hollow.length > 0 ? hollow : whole(document),
      numbers: { logOdds: odds },
      message: templateMessages[confidence],
    },
  ];
}
