import type { EssayDocument } from "../document";
import type { TextType } from "../theme/text-type";
import type { Topic } from "../theme/topic";
import type { Localized, Span } from "../types";
import type { CopiedText } from "./copied-text";
import type { Disconnected } from "./disconnected";
import type { Identification } from "./identification";
import type { Offence } from "./offences";
import type { Confidence, Signal } from "./signal";
import { percent } from "./signal";
import { charactersPerLine, insufficientLines, type WrittenLines } from "./written-lines";

const whole = ({ paragraphs }: EssayDocument): Span[] => paragraphs.map(({ start, end }) => ({ start, end }));

/** A text that shares next to no word and no subject with its theme; longer ones have had the room to come to it. */
const offTheme = {
  words: 60,
  unfamiliar: { overlap: 0.012, close: 0.1, sentenceCloseness: 0.06 },
  familiar: { overlap: 0.04, close: 0.15, sentenceCloseness: 0.08 },
  familiarity: 1,
  probableOverlap: 0.004,
};

export function offThemeSignals(document: EssayDocument, topic: Topic): Signal[] {
  const { overlap, close, sentenceCloseness, familiarity } = topic;
  const limits = familiarity >= offTheme.familiarity ? offTheme.familiar : offTheme.unfamiliar;
  if (document.theme.trim() === "" || document.words.length < offTheme.words) return [];
  if (overlap >= limits.overlap || close >= limits.close) return [];
  if (sentenceCloseness >= limits.sentenceCloseness) return [];
  return [
    {
      rule: "annulment/off-theme",
      confidence: overlap < offTheme.probableOverlap ? "probable" : "possible",
      spans: whole(document),
      numbers: { overlap, closeness: close },
      message: {
        "pt-BR":
          "O texto quase não usa palavras do tema nem do seu campo. A fuga total ao tema anula a redação.",
        en: "The text hardly uses any word of the theme or its field. An essay entirely off the theme is annulled.",
      },
    },
  ];
}

const typeNames: Readonly<Record<TextType["other"][number]["type"], Localized>> = {
  narrative: { "pt-BR": "narração", en: "narrative" },
  dialogue: { "pt-BR": "diálogo", en: "dialogue" },
  letter: { "pt-BR": "carta", en: "letter" },
  poem: { "pt-BR": "poema", en: "poem" },
  recipe: { "pt-BR": "receita", en: "recipe" },
  list: { "pt-BR": "lista", en: "list" },
};

export const textTypeSignals = ({ other }: TextType): Signal[] =>
  other.map(({ type, evidence, strong }) => ({
    rule: "annulment/other-text-type",
    confidence: strong ? "probable" : "possible",
    spans: evidence,
    numbers: {},
    message: {
      "pt-BR": `O texto tem a forma de ${typeNames[type]["pt-BR"]}. O exame pede um texto dissertativo-argumentativo em prosa; outro tipo anula a redação.`,
      en: `The text has the form of a ${typeNames[type].en}. The exam asks for an argument in prose; another type is annulled.`,
    },
  }));

/** A text within so many lines above the limit may fall below it by hand. */
const nearlyTooShort = 2;

export function lengthSignals(document: EssayDocument, { lines, own }: WrittenLines): Signal[] {
  if (document.words.length === 0 || own > insufficientLines + nearlyTooShort) return [];
  const confidence: Confidence =
    own <= insufficientLines - nearlyTooShort
      ? "certain"
      : own <= insufficientLines
        ? "probable"
        : "possible";
  return [
    {
      rule: "annulment/too-short",
      confidence,
      spans: whole(document),
      numbers: { lines, own, limit: insufficientLines, charactersPerLine },
      message: {
        "pt-BR": `O texto tem cerca de ${own.toLocaleString("pt-BR")} linhas próprias (${charactersPerLine} caracteres por linha; linhas copiadas não contam). Até ${insufficientLines} linhas, a redação é anulada.`,
        en: `The text has some ${own} lines of its own (${charactersPerLine} characters a line; copied lines do not count). Up to ${insufficientLines} lines an essay is annulled.`,
      },
    },
  ];
}

const leastCopied = 0.2;

/** So much is copied that too few lines are the writer's own. */
export function copyAnnulmentSignals({ share, spans }: CopiedText, { lines, own }: WrittenLines): Signal[] {
  if (share < leastCopied || own > insufficientLines) return [];
  const copied = percent(share);
  return [
    {
      rule: "annulment/copied",
      confidence: share >= 2 * leastCopied ? "certain" : "probable",
      spans,
      numbers: { share, lines, own },
      message: {
        "pt-BR": `${copied} % do texto é cópia do texto motivador e restam cerca de ${own.toLocaleString("pt-BR")} linhas próprias. São precisas pelo menos ${insufficientLines + 1}.`,
        en: `${copied} % of the text is copied from the motivating text, which leaves some ${own} lines of its own. At least ${insufficientLines + 1} are needed.`,
      },
    },
  ];
}

export function offenceSignals(offences: readonly Offence[]): Signal[] {
  if (offences.length === 0) return [];
  const aimed = offences.some((offence) => offence.aimed);
  return [
    {
      rule: "annulment/offence",
      confidence: aimed || offences.length > 1 ? "probable" : "possible",
      spans: offences,
      numbers: { count: offences.length },
      message: {
        "pt-BR": "Palavrões e insultos fora de aspas contam como forma proposital de anulação.",
        en: "Swear words and insults outside quotation marks count as a deliberate way of having the essay annulled.",
      },
    },
  ];
}

const kindNames: Readonly<Record<Disconnected["kind"], Localized>> = {
  message: { "pt-BR": "um recado a quem corrige", en: "a message to the examiner" },
  prayer: { "pt-BR": "uma oração", en: "a prayer" },
  song: { "pt-BR": "letra de música", en: "words of a song" },
  laughter: { "pt-BR": "risadas", en: "laughter" },
  drawing: { "pt-BR": "um desenho ou sinais sem função", en: "a drawing or signs without a purpose" },
};

export const disconnectedSignals = (found: readonly Disconnected[]): Signal[] =>
  [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, parts]) => ({
    rule: "annulment/disconnected-part",
    confidence: parts.some(({ certain }) => certain) ? "probable" : "possible",
    spans: parts,
    numbers: { count: parts.length },
    message: {
      "pt-BR": `Isto parece ${kindNames[kind]["pt-BR"]}. Uma parte deliberadamente desconectada do tema anula a redação inteira.`,
      en: `This looks like ${kindNames[kind].en}. A part that is deliberately disconnected from the theme annuls the whole essay.`,
    },
  }));

export function identificationSignals(found: readonly Identification[]): Signal[] {
  if (found.length === 0) return [];
  return [
    {
      rule: "annulment/identification",
      confidence: found.some(({ certain }) => certain) ? "probable" : "possible",
      spans: found,
      numbers: { count: found.length },
      message: {
        "pt-BR":
          "Este trecho pode identificar quem escreveu. Nome, assinatura ou documento fora do lugar próprio anula a redação.",
        en: "This passage may tell who wrote the text. A name, a signature or a document outside its place annuls the essay.",
      },
    },
  ];
}

export const foreignSignals = (document: EssayDocument): Signal[] => [
  {
    rule: "annulment/foreign-language",
    confidence: "certain",
    spans: whole(document),
    numbers: {},
    message: {
      "pt-BR": "A maior parte do texto está em outra língua. A redação precisa ser escrita em português.",
      en: "Most of the text is in another language. The essay has to be written in Portuguese.",
    },
  },
];
