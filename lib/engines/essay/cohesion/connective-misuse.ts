import type { EssayDocument } from "../document";
import { type RuleFinding, replacement } from "../report";
import { withCaseOf } from "../text/normal-form";
import { type FoundConnective, lexicons } from "./find-connectives";
import { alternatives } from "./overused-connectives";

/** Whether two connectives say the same: both stand in one group of synonyms. "uma vez que" may also mean "once". */
const meanTheSame = (a: FoundConnective, b: FoundConnective): boolean =>
  b.connective.canonical !== "uma vez que" &&
  lexicons.pt.synonyms.some(
    (group) => group.includes(a.connective.canonical) && group.includes(b.connective.canonical),
  );

/** "mas porém", "portanto, sendo assim": two connectives of one meaning side by side. */
export function stackedConnectives(
  { text }: EssayDocument,
  found: readonly FoundConnective[],
): RuleFinding[] {
  return found.flatMap((use, index): RuleFinding[] => {
    const next = found[index + 1];
    if (!next || next.sentence !== use.sentence || !meanTheSame(use, next)) return [];
    if (!/^[\s,]*$/u.test(text.slice(use.end, next.start))) return [];
    const span = { start: use.start, end: next.end };
    return [
      {
        rule: "cohesion/stacked-connectives",
        severity: "minor",
        span,
        message: {
          "pt-BR": "Dois conectivos seguidos dizem a mesma coisa. Fique com um deles.",
          en: "Two connectives in a row say the same thing. Keep one of them.",
        },
        suggestions: [use, next].map(({ connective }) =>
          replacement(span, withCaseOf(text.slice(use.start, use.end), connective.canonical)),
        ),
      },
    ];
  });
}

/** Sentences; farther apart a repeated opening is no longer heard. */
const near = 2;

/** Sentences that open with the same connective as one or two sentences before. */
export function repeatedOpenings({ text }: EssayDocument, found: readonly FoundConnective[]): RuleFinding[] {
  const openings = found.filter(({ offset, connective }) => offset === 0 && !connective.light);
  return openings.flatMap((use, index): RuleFinding[] => {
    const before = openings
      .slice(Math.max(0, index - near), index)
      .find(
        ({ connective, sentence }) =>
          connective.canonical === use.connective.canonical && use.sentence - sentence <= near,
      );
    if (!before || before.sentence === use.sentence) return [];
    const shown = text.slice(use.start, use.end);
    return [
      {
        rule: "cohesion/repeated-opening",
        severity: "minor",
        span: { start: use.start, end: use.end },
        message: {
          "pt-BR": `Frases vizinhas começam com “${use.connective.canonical}”. Troque um deles ou mude a ordem da frase.`,
          en: `Sentences close to each other open with “${use.connective.canonical}”. Change one of them, or the order of the sentence.`,
        },
        suggestions: alternatives("pt", use.connective.canonical).map((form) =>
          replacement(use, withCaseOf(shown, form)),
        ),
      },
    ];
  });
}

/** "sendo que" joins anything to anything; a precise connective says how the two hang together. */
export const vagueConnectives = (document: EssayDocument): RuleFinding[] =>
  document.words.flatMap((word, at): RuleFinding[] => {
    const next = document.words[at + 1];
    const isVague = word.key === "sendo" && next?.key === "que" && next.sentence === word.sentence;
    if (!next || !isVague) return [];
    return [
      {
        rule: "cohesion/vague-connective",
        severity: "info",
        span: { start: word.start, end: next.end },
        message: {
          "pt-BR":
            "“Sendo que” não diz a relação entre as ideias. Escolha: “pois” para causa, “embora” para concessão, “e” para soma, ou comece outra frase.",
          en: "“Sendo que” does not say how the ideas relate. Choose “pois” for a cause, “embora” for a concession, “e” for a sum, or start another sentence.",
        },
      },
    ];
  });
