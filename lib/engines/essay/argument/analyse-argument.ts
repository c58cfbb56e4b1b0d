import { bodyParts } from "../discourse/body-parts";
import { readTaggedSentences, spanOf, type TaggedSentence } from "../discourse/tagged-sentence";
import { type EssayDocument, wordCount } from "../document";
import { metric, type RuleFinding, report, rounded } from "../report";
import { mean } from "../statistics";
import type { AspectResult, Metric, Span } from "../types";
import {
  contradictionFindings,
  littleNew,
  noEvidence,
  noThesis,
  predictable,
  unsupported,
} from "./argument-findings";
import { type Outline, type OutlinedParagraph, outline } from "./outline";
import { sentenceRoles } from "./roles";
import { isEvidence } from "./support";
import { leastStrength } from "./thesis";

/** Shorter texts are no essays whose plan could be judged. */
const leastWords = 80;
/** In words; shorter paragraphs say too little to miss anything in them. */
const leastParagraph = 30;
/** What a view may draw of a long text. */
const most = { sentences: 2000, paragraphs: 500 };
/** Shares of content words, 0 to 1. */
const littleNewShare = 0.3;

const firstSpan = (sentences: readonly TaggedSentence[]): Span | undefined => {
  const [first] = sentences;
  return first && first.words.length > 0 ? spanOf(first, { from: 0, to: first.words.length }) : undefined;
};

function developmentFindings(document: EssayDocument, paragraph: OutlinedParagraph): RuleFinding[] {
  const place = firstSpan(paragraph.sentences);
  const source = document.paragraphs[paragraph.paragraph];
  if (!place || !source || wordCount(document, source) < leastParagraph) return [];
  const { support, newShare } = paragraph;
  const proven = [...support].some(isEvidence);
  return [
    ...(support.size === 0 ? [unsupported(place)] : []),
    ...(support.size > 0 && !proven ? [noEvidence(place)] : []),
    ...(newShare < littleNewShare ? [littleNew(place)] : []),
  ];
}

function findingsOf(
  document: EssayDocument,
  plan: Outline,
  sentences: readonly TaggedSentence[],
): RuleFinding[] {
  const { thesis, developments } = plan;
  const judged = document.words.length >= leastWords && developments.length > 0;
  const spoken = [...sentences.flatMap(predictable), ...contradictionFindings(sentences)];
  if (!judged) return spoken;
  const thesisSpan = thesis && firstSpan([thesis.sentence]);
  const hasThesis = (thesis?.strength ?? 0) >= leastStrength;
  return [
    ...spoken,
    ...(thesisSpan && !hasThesis ? [noThesis(thesisSpan)] : []),
    ...developments.flatMap((paragraph) => developmentFindings(document, paragraph)),
  ];
}

function metricsOf(plan: Outline, findings: readonly RuleFinding[]): Metric[] {
  const { thesis, developments, roles } = plan;
  const count = (rule: string): number => findings.filter((found) => found.rule === rule).length;
  const withRole = (role: string): number => roles.filter((entry) => entry.role === role).length;
  const kinds = developments.map(({ support }) => support.size);
  const evidence = developments.flatMap(({ support }) => [...support].filter(isEvidence));
  const inDevelopment = developments.flatMap(({ sentences }) => sentences).length;
  return [
    metric(
      "thesis-strength",
      thesis?.strength ?? 0,
      "score",
      "Força da tese (0 a 7)",
      "Strength of the thesis (0 to 7)",
    ),
    metric(
      "thesis-taken-up",
      rounded(plan.takenUp),
      "ratio",
      "Tese retomada no desenvolvimento",
      "Thesis taken up in the body",
    ),
    metric(
      "support-kinds",
      rounded(mean(kinds)),
      "count",
      "Tipos de sustentação por parágrafo",
      "Kinds of support a paragraph",
    ),
    metric(
      "support-markers",
      plan.supportMarkers,
      "count",
      "Marcas de sustentação no desenvolvimento",
      "Marks of support in the body",
    ),
    metric(
      "evidence-kinds",
      new Set(evidence).size,
      "count",
      "Tipos de prova (autor, dado, exemplo)",
      "Kinds of evidence (author, figure, example)",
    ),
    metric(
      "evidence-paragraphs",
      developments.filter(({ support }) => [...support].some(isEvidence)).length,
      "count",
      "Parágrafos com prova",
      "Paragraphs with evidence",
    ),
    metric(
      "closed-paragraphs",
      withRole("closing"),
      "count",
      "Parágrafos que fecham o raciocínio",
      "Paragraphs that close their reasoning",
    ),
    metric(
      "bare-claims",
      inDevelopment === 0 ? 0 : rounded(withRole("claim") / inDevelopment),
      "ratio",
      "Afirmações sem sustentação",
      "Claims without support",
    ),
    metric(
      "new-words",
      rounded(mean(developments.map(({ newShare }) => newShare))),
      "ratio",
      "Palavras novas por parágrafo",
      "New words a paragraph",
    ),
    metric(
      "introduction-overlap",
      rounded(plan.introductionOverlap),
      "ratio",
      "Introdução retomada no desenvolvimento",
      "Introduction taken up in the body",
    ),
    metric(
      "conclusion-overlap",
      rounded(plan.conclusionOverlap),
      "ratio",
      "Conclusão que retoma o texto",
      "Conclusion that takes up the text",
    ),
    metric("cliches", count("argument/cliche"), "count", "Expressões prontas", "Ready-made expressions"),
    metric("absolute-claims", count("argument/absolute-claim"), "count", "Generalizações", "Generalisations"),
  ];
}

/**
 * The argument of a Portuguese essay, which competency 3 of ENEM judges. `data`: `labels`: the name of each role; `roles`: {start, end, role, paragraph} of
 * each sentence; `thesis`: {start, end, strength} or null; `paragraphs`: for each development paragraph {paragraph, topic: [start, end], support: kinds,
 * markers: {start, end, kind}, newShare}. In other languages nothing.
 */
export async function analyseArgument(document: EssayDocument): Promise<AspectResult> {
  if (document.language !== "pt") return report("argument", [], []);
  const sentences = await readTaggedSentences(document);
  const plan = outline(sentences, bodyParts(document), document.givenWords);
  const findings = findingsOf(document, plan, sentences);
  const thesis = plan.thesis && firstSpan([plan.thesis.sentence]);
  return report("argument", findings, metricsOf(plan, findings), {
    labels: sentenceRoles,
    roles: plan.roles.slice(0, most.sentences).flatMap(({ sentence, role }) => {
      const span = firstSpan([sentence]);
      return span ? [{ ...span, role, paragraph: sentence.paragraph }] : [];
    }),
    thesis: thesis && plan.thesis ? { ...thesis, strength: plan.thesis.strength } : null,
    paragraphs: plan.developments
      .slice(0, most.paragraphs)
      .map(({ paragraph, sentences: own, support, markers, newShare }) => {
        const topic = firstSpan(own);
        return {
          paragraph,
          topic: topic ? [topic.start, topic.end] : null,
          support: [...support],
          markers,
          newShare: rounded(newShare),
        };
      }),
  });
}
