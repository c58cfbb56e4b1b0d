import type { EssayDocument } from "../document";
import type { BrokenSentences } from "./broken-sentences";
import type { ConnectiveChains } from "./connective-chains";
import type { CopiedText } from "./copied-text";
import type { HiddenCharacters } from "./hidden-characters";
import { joinedSpans } from "./joined-spans";
import type { RepeatedText } from "./repeated-text";
import { percent, type Signal } from "./signal";
import { capitalsMeanNothing, findBareWords, findCommaLists, findNameLists, findTails } from "./word-lists";

/** Of 1,500 graded essays one has more than a fifth of its words copied, and none says a fifth of them twice. */
const limits = {
  copied: 0.2,
  repeated: 0.14,
  sameSentences: 3,
  tails: { share: 0.22, count: 3 },
  commaLists: 3,
  /** Sentences with three or more connectives in a row; honest essays have a fifth of them at most. */
  longChains: { share: 0.25, sure: 0.5, count: 3 },
  nameLists: 2,
  broken: { share: 0.2, count: 3 },
  clashes: { rate: 2.4, count: 5 },
  both: { share: 0.12, rate: 1.2 },
};

export function copySignals({ share, spans }: CopiedText): Signal[] {
  if (share < limits.copied) return [];
  const copied = percent(share);
  return [
    {
      rule: "integrity/copied-prompt",
      confidence: share >= 2 * limits.copied ? "certain" : "probable",
      spans,
      numbers: { share },
      message: {
        "pt-BR": `${copied} % das palavras do texto são trechos do texto motivador. Linhas copiadas não contam: use as ideias com as suas palavras.`,
        en: `${copied} % of the text's words are passages of the motivating text. Copied lines do not count: use its ideas in your own words.`,
      },
    },
  ];
}

export function repetitionSignals({ share, spans, sameSentences }: RepeatedText): Signal[] {
  if (share < limits.repeated && sameSentences.length < limits.sameSentences) return [];
  const repeated = percent(share);
  return [
    {
      rule: "integrity/repeated-text",
      confidence: sameSentences.length >= limits.sameSentences ? "certain" : "probable",
      spans: spans.length > 0 ? spans : sameSentences,
      numbers: { share, sentences: sameSentences.length },
      message: {
        "pt-BR": `Trechos inteiros se repetem (${repeated} % das palavras). Repetir não desenvolve o argumento e não aumenta a nota.`,
        en: `Whole passages come again (${repeated} % of the words). Repeating does not develop the argument and earns nothing.`,
      },
    },
  ];
}

/** Words and names put in for their own sake. */
export function stuffingSignals(document: EssayDocument): Signal[] {
  const bare = findBareWords(document);
  const tails = findTails(document);
  const lists = findCommaLists(document);
  const manyTails =
    tails.length >= limits.tails.count && tails.length >= limits.tails.share * document.sentences.length;
  const names = capitalsMeanNothing(document) ? [] : findNameLists(document);
  const heaped = bare.length > 0 || manyTails || lists.length >= limits.commaLists;
  const wordLists = heaped ? joinedSpans([...bare, ...tails, ...lists]) : [];
  const signals: Signal[] = [];
  if (wordLists.length > 0)
    signals.push({
      rule: "integrity/word-list",
      confidence: "probable",
      spans: wordLists,
      numbers: { passages: wordLists.length },
      message: {
        "pt-BR":
          "Aqui há uma lista de palavras soltas, sem frases que as liguem. Palavras-chave só contam dentro de um argumento.",
        en: "This is a list of loose words without sentences to join them. Key words only count inside an argument.",
      },
    });
  if (names.length >= limits.nameLists)
    signals.push({
      rule: "integrity/name-list",
      confidence: "probable",
      spans: names,
      numbers: { sentences: names.length },
      message: {
        "pt-BR":
          "Esta frase enfileira nomes sem dizer o que cada um pensou. Uma referência só vale quando sustenta uma ideia.",
        en: "This sentence strings names together without saying what any of them thought. A reference only counts when it supports an idea.",
      },
    });
  return signals;
}

export function chainSignals({ share, longShare, spans }: ConnectiveChains): Signal[] {
  if (longShare < limits.longChains.share || spans.length < limits.longChains.count) return [];
  return [
    {
      rule: "integrity/connective-chain",
      confidence: longShare >= limits.longChains.sure ? "probable" : "possible",
      spans,
      numbers: { share, longShare },
      message: {
        "pt-BR":
          "Há conectivos em fila, um atrás do outro. Cada ligação pede um conectivo, escolhido pelo sentido.",
        en: "Connectives stand in a row, one after another. Each link wants one connective, chosen for its sense.",
      },
    },
  ];
}

/** Neither a few broken sentences nor a few clashes are more than carelessness; many of one, or some of both, are. */
function isDisordered({ share, spans, clashes, clashSpans }: BrokenSentences): boolean {
  if (share >= limits.broken.share && spans.length >= limits.broken.count) return true;
  if (clashes >= limits.clashes.rate && clashSpans.length >= limits.clashes.count) return true;
  return share >= limits.both.share && clashes >= limits.both.rate && spans.length > 1;
}

export function brokenSignals(broken: BrokenSentences): Signal[] {
  if (!isDisordered(broken)) return [];
  const { share, spans, clashes, clashSpans } = broken;
  return [
    {
      rule: "integrity/broken-sentences",
      confidence: "probable",
      spans: [...spans, ...clashSpans],
      numbers: { share, clashes },
      message: {
        "pt-BR":
          "As palavras não formam frases: algumas param no meio, e há artigos sem substantivo. Muitas frases assim não formam um texto.",
        en: "The words make no sentences: some stop in the middle, and there are articles without a noun. Many such sentences make no text.",
      },
    },
  ];
}

export function hiddenSignals({ invisible, lookalikes, hiding }: HiddenCharacters): Signal[] {
  const signals: Signal[] = [];
  if (invisible.length > 0)
    signals.push({
      rule: "integrity/invisible-characters",
      confidence: "certain",
      spans: invisible,
      numbers: { count: invisible.length },
      message: {
        "pt-BR":
          "Há aqui um caractere que não se vê. Ele muda a contagem de palavras e esconde cópias: apague-o.",
        en: "There is a character here that cannot be seen. It changes word counts and hides copies: delete it.",
      },
    });
  if (lookalikes.length > 0)
    signals.push({
      rule: "integrity/lookalike-letters",
      confidence: "certain",
      spans: lookalikes,
      numbers: { count: lookalikes.length },
      message: {
        "pt-BR": "Esta palavra mistura letras de alfabetos diferentes que parecem iguais. Digite-a de novo.",
        en: "This word mixes letters of different alphabets that look the same. Type it again.",
      },
    });
  if (hiding.length > 0)
    signals.push({
      rule: "integrity/hidden-text",
      confidence: "certain",
      spans: hiding,
      numbers: { count: hiding.length },
      message: {
        "pt-BR": "Esta marcação esconde texto de quem lê. Entregue só o que se vê.",
        en: "This markup hides text from the reader. Hand in only what can be seen.",
      },
    });
  return signals;
}
