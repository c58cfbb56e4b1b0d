import { type EssayDocument, sentencesOf } from "../document";
import { wordSet } from "../norm/word-set";
import { type RuleFinding, replacement } from "../report";
import { capitalise } from "../text/normal-form";
import type { Token } from "../text/tokens";
import type { Localized } from "../types";
import type { ClauseView } from "./clause-view";

/** In words: a shorter last line may be a signature or a heading. */
const leastClosed = 6;

const missingStop: Localized = {
  "pt-BR": "O parágrafo termina sem ponto final.",
  en: "The paragraph ends without a full stop.",
};

const insertStop: Localized = { "pt-BR": "Inserir ponto final", en: "Insert a full stop" };

/** Paragraphs of prose whose last sentence has no stop. */
function missingStops(document: EssayDocument): RuleFinding[] {
  return document.paragraphs.flatMap((paragraph): RuleFinding[] => {
    const last = sentencesOf(document, paragraph).at(-1);
    const word = last && document.words[last.words.to - 1];
    if (paragraph.title || !word || word.end !== paragraph.end) return [];
    if (word.kind !== "word" || last.words.to - last.words.from < leastClosed) return [];
    const stop = { span: { start: word.end, end: word.end }, text: "." };
    return [
      {
        rule: "punctuation/missing-stop",
        severity: "minor",
        span: word,
        message: missingStop,
        suggestions: [{ label: insertStop, edits: [stop], safe: true }],
      },
    ];
  });
}

const beforeList = wordSet("como são é de que em para por com seja sejam");
const colonMessage: Localized = {
  "pt-BR": "Os dois-pontos separam a palavra do que a completa. Retire-os, ou complete a frase antes deles.",
  en: "The colon parts the word from what completes it. Leave it out, or complete the sentence before it.",
};

/** A colon between a verb or preposition and the list that completes it. */
function splittingColons({ text, words, tokens }: EssayDocument): RuleFinding[] {
  return words.flatMap(({ start, end, token, key }): RuleFinding[] => {
    const colon = tokens[token + 1];
    const next = tokens[token + 3];
    if (!colon || text.slice(colon.start, colon.end) !== ":" || !beforeList.has(key)) return [];
    if (next?.kind !== "word" || !/^\p{Ll}/u.test(text.slice(next.start, next.end))) return [];
    const span = { start, end: colon.end };
    const suggestions = [replacement(span, text.slice(start, end))];
    return [
      { rule: "punctuation/splitting-colon", severity: "minor", span, message: colonMessage, suggestions },
    ];
  });
}

const doubledMessage: Localized = {
  "pt-BR": "Há dois sinais de pontuação onde cabe um só.",
  en: "There are two marks where one belongs.",
};

const markOf = (text: string, token: Token | undefined): string =>
  token ? text.slice(token.start, token.end) : "";

/** Two commas, or a comma beside a stop; the last one of them stays. */
function doubledMarks({ text, tokens }: EssayDocument): RuleFinding[] {
  return tokens.flatMap((token, index): RuleFinding[] => {
    const next = tokens[index + 1];
    const [first, second] = [markOf(text, token), markOf(text, next)];
    if (!next || !/^[,;:]$/u.test(first) || !/^[.,;:]$/u.test(second)) return [];
    const span = { start: token.start, end: next.end };
    const suggestions = [replacement(span, second)];
    return [
      { rule: "punctuation/doubled-mark", severity: "minor", span, message: doubledMessage, suggestions },
    ];
  });
}

const summing = wordSet("isso isto");
const beforeVerb = wordSet("não se já também");
/** In words: what stands before the comma must be able to be a sentence. */
const leastSpliced = 4;

/** ", isso é": a new sentence after a comma. */
export function splices({ text }: EssayDocument, view: ClauseView): RuleFinding[] {
  return view.words.flatMap((word, at): RuleFinding[] => {
    const before = view.words[at - 1];
    const next = view.words[at + 1];
    if (!before || at < leastSpliced || word.mark !== "," || !summing.has(word.key)) return [];
    if (!next?.finite && !beforeVerb.has(next?.key ?? "")) return [];
    const span = { start: before.start, end: word.end };
    const right = `${text.slice(before.start, before.end)}. ${capitalise(text.slice(word.start, word.end))}`;
    return [
      {
        rule: "punctuation/splice",
        severity: "minor",
        span,
        message: {
          "pt-BR": `Uma nova frase começa aqui: ponto em vez de vírgula, “${right}”.`,
          en: `A new sentence starts here: a full stop instead of the comma, “${right}”.`,
        },
        suggestions: [replacement(span, right)],
      },
    ];
  });
}

/** Faults of stops, colons and doubled marks in a Portuguese text. */
export const findMarkFaults = (document: EssayDocument): RuleFinding[] => [
  ...missingStops(document),
  ...splittingColons(document),
  ...doubledMarks(document),
];
