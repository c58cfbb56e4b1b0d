import type { EssayDocument } from "../document";
import { metric, report, rounded } from "../report";
import type { AspectResult } from "../types";
import { connectiveFunctions } from "./connective";
import { type FoundConnective, findConnectives } from "./find-connectives";
import { overusedConnectives } from "./overused-connectives";
import { openingWords, paragraphLinks, unlinkedParagraphs } from "./paragraph-links";

/** Where a connective stands: it opens a paragraph or a sentence, or joins clauses inside one. */
function position(document: EssayDocument, { sentence, paragraph, offset }: FoundConnective): string {
  const opensParagraph = document.paragraphs[paragraph]?.sentences.from === sentence;
  if (opensParagraph && offset < openingWords) return "paragraph";
  return offset <= 1 ? "sentence" : "clause";
}

/**
 * The map of connectives. `data`: `functions`: the label of each function; `connectives`: {start, end, form, functions,
 * sentence, paragraph, position}; `links`: for each paragraph after the first the index of the connective that ties it to the
 * text before, or the span of a word that points back, or neither. A text in a language without a lexicon gets none of this.
 */
export function analyseCohesion(document: EssayDocument): AspectResult {
  const { text, language, words } = document;
  if (language === "other") return report("cohesion", [], []);
  const found = findConnectives(document, language);
  const links = paragraphLinks(document, language, found);
  const linked = links.filter(({ connective, reference }) => connective || reference).length;
  const findings = [
    ...unlinkedParagraphs(document, links),
    ...overusedConnectives(text, language, found, words.length),
  ];
  const distinct = new Set(found.map(({ connective }) => connective.canonical)).size;
  const functions = new Set(found.flatMap(({ connective }) => connective.functions)).size;
  const density = words.length === 0 ? 0 : (100 * found.length) / words.length;
  const metrics = [
    metric("connectives", found.length, "count", "Conectivos", "Connectives"),
    metric("distinct-connectives", distinct, "count", "Conectivos diferentes", "Different connectives"),
    metric("connective-functions", functions, "count", "Funções expressas", "Functions expressed"),
    metric(
      "connectives-per-100-words",
      rounded(density, 1),
      "count",
      "Conectivos por 100 palavras",
      "Connectives per 100 words",
    ),
    metric(
      "linked-paragraphs",
      linked,
      "count",
      "Parágrafos ligados ao anterior",
      "Paragraphs linked to the one before",
    ),
  ];
  const positions = new Map(found.map((connective, index) => [connective, index]));
  return report("cohesion", findings, metrics, {
    functions: connectiveFunctions,
    connectives: found.map((use) => ({
      start: use.start,
      end: use.end,
      form: use.connective.canonical,
      functions: use.connective.functions,
      sentence: use.sentence,
      paragraph: use.paragraph,
      position: position(document, use),
    })),
    links: links.map(({ paragraph, connective, reference }) => ({
      paragraph,
      ...(connective && { connective: positions.get(connective) }),
      ...(reference && { reference: [reference.start, reference.end] }),
    })),
  });
}
