import { type EssayDocument, type Paragraph, sentencesOf, wordsOf } from "../document";
import type { RuleFinding } from "../report";
import type { EssayLanguage, Span } from "../types";
import { type FoundConnective, lexicons } from "./find-connectives";

/** A connective links its paragraph to what came before when it starts within so many words of the opening. */
export const openingWords = 12;
/** A word that points back does so when it is among the first ones. */
const pointingWords = 4;

/** Functions that relate a paragraph to what came before wherever among its first words they stand: "A escola, portanto, …". */
const textual = new Set(["addition", "consequence", "conclusion", "order", "reference", "adversative"]);
/** Further ones that do so only as the very first words; the rest ("segundo", "para que", "embora") point forward. */
const textualAtOpening = new Set(["cause", "comparison", "example", "explanation", "purpose"]);
/** Whether a connective relates its paragraph, among whose first words it stands, to what came before. */
function isOpening({ offset, connective }: FoundConnective): boolean {
  if (connective.light || connective.joinsClauses || offset >= openingWords) return false;
  return connective.functions.some(
    (name) => textual.has(name) || (offset === 0 && textualAtOpening.has(name)),
  );
}

/** How a paragraph is tied to the one before: by a connective, by a word that points back, or not at all. */
export type ParagraphLink = { paragraph: number; connective?: FoundConnective; reference?: Span };

function linkOf(
  document: EssayDocument,
  language: EssayLanguage,
  paragraph: Paragraph,
  found: readonly FoundConnective[],
): Omit<ParagraphLink, "paragraph"> {
  const connective = found.find(
    (candidate) => candidate.sentence === paragraph.sentences.from && isOpening(candidate),
  );
  if (connective) return { connective };
  const [first] = sentencesOf(document, paragraph);
  const opening = first ? wordsOf(document, first).slice(0, pointingWords) : [];
  const reference = opening.find(({ key }) => lexicons[language].backReferences.has(key));
  return reference ? { reference: { start: reference.start, end: reference.end } } : {};
}

/** The link of every paragraph but the title, direct speech and the first one. */
export function paragraphLinks(
  document: EssayDocument,
  language: EssayLanguage,
  found: readonly FoundConnective[],
): ParagraphLink[] {
  const openings = found.filter(isOpening);
  const byParagraph = Map.groupBy(openings, ({ paragraph }) => paragraph);
  return document.paragraphs
    .map((paragraph, index) => ({ paragraph, index }))
    .filter(({ paragraph }) => !paragraph.title && !paragraph.speech)
    .slice(1)
    .map(({ paragraph, index }) => ({
      paragraph: index,
      ...linkOf(document, language, paragraph, byParagraph.get(index) ?? []),
    }));
}

/** The paragraphs that nothing ties to the text before; the passage is their opening words. */
export function unlinkedParagraphs(document: EssayDocument, links: readonly ParagraphLink[]): RuleFinding[] {
  return links.flatMap(({ paragraph, connective, reference }): RuleFinding[] => {
    const first = document.sentences[document.paragraphs[paragraph]?.sentences.from ?? -1];
    if (connective || reference || !first) return [];
    const opening = wordsOf(document, first).slice(0, pointingWords);
    const [start, end] = [opening[0]?.start, opening.at(-1)?.end];
    if (start === undefined || end === undefined) return [];
    return [
      {
        rule: "cohesion/unlinked-paragraph",
        severity: "minor",
        span: { start, end },
        message: {
          "pt-BR":
            "O parágrafo começa sem ligação com o anterior. Abra com um conectivo que diga a relação: adição (“Além disso”), oposição (“Por outro lado”), conclusão (“Portanto”).",
          en: "The paragraph opens with no link to the one before. Start with a connective that names the relation: addition (“Moreover”), contrast (“On the other hand”), conclusion (“Therefore”).",
        },
      },
    ];
  });
}
