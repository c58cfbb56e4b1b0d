import { readTaggedSentences, type TaggedSentence } from "../discourse/tagged-sentence";
import type { EssayDocument } from "../document";
import { metric, type RuleFinding, report, rounded } from "../report";
import type { AspectResult, EssayLanguage, Metric } from "../types";
import { type Chain, findChains } from "./chains";
import { connectiveFunctions } from "./connective";
import { repeatedOpenings, stackedConnectives, vagueConnectives } from "./connective-misuse";
import { type FoundConnective, findConnectives } from "./find-connectives";
import { overusedConnectives } from "./overused-connectives";
import { openingWords, type ParagraphLink, paragraphLinks, unlinkedParagraphs } from "./paragraph-links";
import { ambiguousPronouns, missingAntecedents } from "./reference-findings";
import { findReferences, type Reference } from "./references";
import { findTies, type Tie, tiedShares } from "./sentence-ties";

/** Where a connective stands: it opens a paragraph or a sentence, or joins clauses inside one. */
function position(document: EssayDocument, { sentence, paragraph, offset }: FoundConnective): string {
  const opensParagraph = document.paragraphs[paragraph]?.sentences.from === sentence;
  if (opensParagraph && offset < openingWords) return "paragraph";
  return offset <= 1 ? "sentence" : "clause";
}

/** Counts of connectives and of the paragraphs that they link, in either language. */
function connectiveMetrics(
  document: EssayDocument,
  found: readonly FoundConnective[],
  links: readonly ParagraphLink[],
): Metric[] {
  const { words } = document;
  const distinct = new Set(found.map(({ connective }) => connective.canonical)).size;
  const functions = new Set(found.flatMap(({ connective }) => connective.functions)).size;
  const density = words.length === 0 ? 0 : (100 * found.length) / words.length;
  const linked = links.filter(({ connective, reference }) => connective || reference).length;
  return [
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
    metric(
      "connective-openings",
      found.filter(({ offset }) => offset === 0).length,
      "count",
      "Frases abertas por conectivo",
      "Sentences opened by a connective",
    ),
    metric(
      "linking-connectives",
      new Set(links.map(({ connective }) => connective?.connective.canonical).filter(Boolean)).size,
      "count",
      "Conectivos diferentes entre parágrafos",
      "Different connectives between paragraphs",
    ),
  ];
}

/** What ties the sentences of a Portuguese text together beside connectives. */
type Reading = {
  sentences: readonly TaggedSentence[];
  references: Reference[];
  chains: Chain[];
  ties: Tie[];
};

/** The references that no connective holds: "disso" in "além disso" is part of it. Both lists are in the order of the text. */
function outsideOf(references: readonly Reference[], found: readonly FoundConnective[]): Reference[] {
  let next = 0;
  return references.filter(({ start }) => {
    while (next < found.length && (found[next]?.end ?? 0) <= start) next++;
    return start < (found[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}

async function readTies(document: EssayDocument, found: readonly FoundConnective[]): Promise<Reading> {
  const sentences = await readTaggedSentences(document);
  const references = outsideOf(findReferences(sentences), found);
  const chains = findChains(sentences);
  return { sentences, references, chains, ties: findTies(found, references, chains) };
}

function readingMetrics(
  { words }: EssayDocument,
  { sentences, references, chains, ties }: Reading,
): Metric[] {
  const { tied, signalled } = tiedShares(sentences, ties);
  const per100 = (count: number): number =>
    words.length === 0 ? 0 : rounded((100 * count) / words.length, 2);
  const encapsulations = references.filter(({ encapsulates }) => encapsulates).length;
  return [
    metric(
      "tied-sentences",
      rounded(tied),
      "ratio",
      "Frases ligadas à anterior",
      "Sentences tied to the one before",
    ),
    metric(
      "signalled-sentences",
      rounded(signalled),
      "ratio",
      "Frases com conectivo ou retomada",
      "Sentences with a connective or a word that points back",
    ),
    metric(
      "references-per-100-words",
      per100(references.length),
      "count",
      "Retomadas por 100 palavras",
      "References per 100 words",
    ),
    metric("encapsulations", encapsulations, "count", "Retomadas que resumem", "References that sum up"),
    metric("chains", chains.length, "count", "Cadeias de palavras", "Chains of words"),
  ];
}

const readingFindings = (
  document: EssayDocument,
  found: readonly FoundConnective[],
  { references }: Reading,
): RuleFinding[] => [
  ...stackedConnectives(document, found),
  ...repeatedOpenings(document, found),
  ...vagueConnectives(document),
  ...missingAntecedents(document, references),
  ...ambiguousPronouns(document, references),
];

/** What a view may draw of a long text. */
const most = { chains: 20, ties: 1000, references: 1000 };

const readingData = (document: EssayDocument, { references, chains, ties }: Reading) => ({
  references: references.slice(0, most.references),
  chains: chains.slice(0, most.chains),
  map: {
    nodes: document.sentences.map(({ start, end, paragraph }) => ({ start, end, paragraph })),
    links: ties.slice(0, most.ties),
  },
});

/** The connectives as data, and which of them each paragraph is linked by. */
function connectiveData(
  document: EssayDocument,
  found: readonly FoundConnective[],
  links: readonly ParagraphLink[],
) {
  const positions = new Map(found.map((connective, index) => [connective, index]));
  return {
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
  };
}

/**
 * The map of connectives. `data`: `functions`: the label of each function; `connectives`: {start, end, form, functions,
 * sentence, paragraph, position}; `links`: for each paragraph after the first the index of the connective that ties it to the
 * text before, or the span of a word that points back, or neither. In Portuguese also `references`: {start, end, kind, sentence,
 * paragraph, encapsulates, opens, rivals, antecedent: {start, end, sentence}}; `chains`: {word, mentions: {start, end, sentence}};
 * `map`: `nodes`: the sentences, `links` between them: {from, to, kind, start, end, label}. A text in a language without a
 * lexicon gets none of this.
 */
export async function analyseCohesion(document: EssayDocument): Promise<AspectResult> {
  const { language } = document;
  if (language === "other") return report("cohesion", [], []);
  const found = findConnectives(document, language);
  const links = paragraphLinks(document, language, found);
  const findings = connectiveFindings(document, language, found, links);
  const metrics = connectiveMetrics(document, found, links);
  const data = connectiveData(document, found, links);
  if (language === "en") return report("cohesion", findings, metrics, data);
  const reading = await readTies(document, found);
  return report(
    "cohesion",
    [...findings, ...readingFindings(document, found, reading)],
    [...metrics, ...readingMetrics(document, reading)],
    { ...data, ...readingData(document, reading) },
  );
}

const connectiveFindings = (
  document: EssayDocument,
  language: EssayLanguage,
  found: readonly FoundConnective[],
  links: readonly ParagraphLink[],
): RuleFinding[] => [
  ...unlinkedParagraphs(document, links),
  ...overusedConnectives(document.text, language, found, document.words.length),
];
