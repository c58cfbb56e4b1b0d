import type { EssayRule } from "../catalogue/catalogue";
import type { PhraseIndex } from "../discourse/phrases";
import { spanOf, type TaggedSentence, type WordRange } from "../discourse/tagged-sentence";
import { wordSet } from "../norm/word-set";
import type { RuleFinding } from "../report";
import type { Localized, Severity, Span } from "../types";
import { findMarkers } from "./find-markers";
import { absolutes, cliches } from "./markers";
import { contradictions } from "./polarity";

const finding = (rule: EssayRule, severity: Severity, span: Span, message: Localized): RuleFinding => ({
  rule,
  severity,
  span: { start: span.start, end: span.end },
  message,
});

/** For an introduction in which no sentence takes a position; `place` is the sentence of it that comes nearest to one. */
export const noThesis = (place: Span): RuleFinding =>
  finding("argument/missing-thesis", "minor", place, {
    "pt-BR":
      "A introdução apresenta o assunto, mas não uma tese. Termine-a com a sua posição e as causas ou aspectos que vai desenvolver: “Isso ocorre devido a … e a …”.",
    en: "The introduction presents the subject but no thesis. End it with your position and the causes or aspects that you will develop: “Isso ocorre devido a … e a …”.",
  });

/** For a development paragraph that asserts without backing anything up; `place` is its first sentence. */
export const unsupported = (place: Span): RuleFinding =>
  finding("argument/unsupported-paragraph", "minor", place, {
    "pt-BR":
      "Este parágrafo afirma sem sustentar. Explique a causa ou a consequência e traga um exemplo, um dado ou a voz de um autor.",
    en: "This paragraph asserts without support. Explain the cause or the consequence, and bring an example, a figure or an author's words.",
  });

/** For a development paragraph without anything from outside the writer's own reasoning. */
export const noEvidence = (place: Span): RuleFinding =>
  finding("argument/no-evidence", "info", place, {
    "pt-BR":
      "O parágrafo explica, mas não traz prova: um exemplo concreto, um dado com fonte ou a ideia de um autor daria força ao argumento.",
    en: "The paragraph explains but brings no evidence: a concrete example, a figure with its source or an author's idea would give the argument force.",
  });

/** For a paragraph that says little that was not said before. */
export const littleNew = (place: Span): RuleFinding =>
  finding("argument/little-progress", "info", place, {
    "pt-BR":
      "Quase tudo neste parágrafo já foi dito com as mesmas palavras. Avance: outra causa, um efeito, um caso.",
    en: "Nearly all of this paragraph was said before in the same words. Move on: another cause, an effect, a case.",
  });

const limited = wordSet("nem não se");

/** Whether a claim about everybody is one: not "o direito de todos os brasileiros", "nem todos sabem". */
const isSweeping = ({ words, keys }: TaggedSentence, { from }: WordRange): boolean =>
  words[from - 1]?.upos !== "ADP" && !limited.has(keys[from - 1] ?? "");

function phraseFindings<Label extends string>(
  sentence: TaggedSentence,
  index: PhraseIndex<Label>,
  rule: EssayRule,
  message: Localized,
): RuleFinding[] {
  return findMarkers(index, sentence)
    .filter((marker) => rule !== "argument/absolute-claim" || isSweeping(sentence, marker))
    .map((marker) => finding(rule, "info", spanOf(sentence, marker), message));
}

/** Commonplaces and sweeping claims, wherever they stand. */
export function predictable(sentence: TaggedSentence): RuleFinding[] {
  return [
    ...phraseFindings(sentence, cliches, "argument/cliche", {
      "pt-BR":
        "Expressão pronta, que serve a qualquer tema. Diga o que é próprio deste: quem, onde, desde quando, quanto.",
      en: "A ready-made expression that fits any theme. Say what is peculiar to this one: who, where, since when, how much.",
    }),
    ...phraseFindings(sentence, absolutes, "argument/absolute-claim", {
      "pt-BR":
        "Generalização que um só contraexemplo derruba. Delimite: grande parte, com frequência, em geral, segundo qual fonte.",
      en: "A generalisation that a single counter-example brings down. Limit it: many, often, in general, according to which source.",
    }),
  ];
}

/** Judgements that go against an earlier one of the same thing. */
export const contradictionFindings = (sentences: readonly TaggedSentence[]): RuleFinding[] =>
  contradictions(sentences).map(({ sentence, from, to }) =>
    finding("argument/possible-contradiction", "info", spanOf(sentence, { from, to }), {
      "pt-BR":
        "Antes o texto disse o contrário da mesma coisa. Se as duas afirmações valem, diga em que condições cada uma.",
      en: "Before, the text said the opposite of the same thing. If both hold, say under which conditions each does.",
    }),
  );
