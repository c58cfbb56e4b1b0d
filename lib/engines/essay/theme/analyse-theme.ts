import type { EssayDocument } from "../document";
import { tagsOf } from "../language/tags-of";
import { metric, report, rounded } from "../report";
import { mean } from "../statistics";
import type { AspectResult, Metric } from "../types";
import { type PartName, type PartTopic, readParts } from "./parts";
import { repertoireFields, repertoireKinds } from "./repertoire/field";
import { findRepertoire, type RepertoireItem } from "./repertoire/find-repertoire";
import { repertoireFindings } from "./repertoire/repertoire-findings";
import { readTextType, type TextType } from "./text-type";
import { coverTerms, type TermCoverage } from "./theme-coverage";
import { themeFindings } from "./theme-findings";
import { type Topic, topicOf } from "./topic";

const score = (id: string, value: number, portuguese: string, english: string): Metric =>
  metric(id, rounded(value), "score", portuguese, english);
const ratio = (id: string, value: number, portuguese: string, english: string): Metric =>
  metric(id, rounded(value, 4), "ratio", portuguese, english);

function topicMetrics(
  topic: Topic,
  parts: readonly PartTopic[],
  coverage: readonly TermCoverage[],
): Metric[] {
  const closeness = (name: PartName): number[] =>
    parts.filter((part) => part.name === name).map(({ close }) => close);
  const body = closeness("body");
  const treated = coverage.filter(({ uses, related }) => uses > 0 || related > 1).length;
  const inIntroduction = parts[0]?.terms.length ?? 0;
  const share = (count: number): number => (coverage.length === 0 ? 0 : count / coverage.length);
  return [
    ratio("theme-overlap", topic.overlap, "Vocabulário comum com o tema", "Vocabulary shared with the theme"),
    score("theme-closeness", topic.close, "Proximidade do tema", "Closeness to the theme"),
    score(
      "sentence-closeness",
      topic.sentenceCloseness,
      "Proximidade das frases ao tema",
      "Closeness of sentences to the theme",
    ),
    score(
      "introduction-closeness",
      mean(closeness("introduction")),
      "Proximidade da introdução ao tema",
      "Closeness of the introduction to the theme",
    ),
    score(
      "body-closeness",
      mean(body),
      "Proximidade do desenvolvimento ao tema",
      "Closeness of the body to the theme",
    ),
    score(
      "farthest-paragraph",
      body.length === 0 ? 0 : Math.min(...body),
      "Parágrafo mais distante do tema",
      "Paragraph farthest from the theme",
    ),
    score(
      "conclusion-closeness",
      mean(closeness("conclusion")),
      "Proximidade da conclusão ao tema",
      "Closeness of the conclusion to the theme",
    ),
    score(
      "paragraph-links",
      mean(parts.map(({ linked }) => linked)),
      "Ligação temática entre parágrafos",
      "Thematic links between paragraphs",
    ),
    ratio("key-words-treated", share(treated), "Palavras-chave tratadas", "Key words treated"),
    ratio(
      "key-words-in-introduction",
      share(inIntroduction),
      "Palavras-chave na introdução",
      "Key words in the introduction",
    ),
  ];
}

function repertoireMetrics(items: readonly RepertoireItem[]): Metric[] {
  const distinct = (chosen: readonly RepertoireItem[]): number =>
    new Set(chosen.map(({ name }) => name)).size;
  const count = (
    id: string,
    chosen: readonly RepertoireItem[],
    portuguese: string,
    english: string,
  ): Metric => metric(id, distinct(chosen), "count", portuguese, english);
  const ofKind = (...kinds: RepertoireItem["kind"][]) => items.filter(({ kind }) => kinds.includes(kind));
  return [
    count("repertoire", items, "Referências", "References"),
    count(
      "repertoire-own",
      items.filter(({ fromMotivatingText }) => !fromMotivatingText),
      "Referências próprias",
      "References of one's own",
    ),
    count(
      "repertoire-legitimate",
      items.filter(({ legitimate }) => legitimate),
      "Referências legitimadas",
      "Legitimate references",
    ),
    count(
      "repertoire-pertinent",
      items.filter(({ legitimate, pertinent }) => legitimate && pertinent),
      "Referências pertinentes",
      "Pertinent references",
    ),
    count(
      "repertoire-productive",
      items.filter(({ productive }) => productive),
      "Referências produtivas",
      "References put to use",
    ),
    metric(
      "repertoire-fields",
      new Set(items.map(({ field }) => field)).size,
      "count",
      "Áreas do conhecimento",
      "Fields of knowledge",
    ),
    count("repertoire-people", ofKind("person"), "Pessoas citadas", "People cited"),
    count("repertoire-works", ofKind("work"), "Obras citadas", "Works cited"),
    count("repertoire-laws", ofKind("law"), "Leis citadas", "Laws cited"),
    count("repertoire-history", ofKind("event"), "Fatos históricos", "Facts of history"),
    count("repertoire-data", ofKind("data", "institution"), "Dados e instituições", "Data and institutions"),
    count("repertoire-quotations", ofKind("quotation"), "Citações entre aspas", "Quotations"),
  ];
}

const typeMetrics = ({ past, firstPerson, secondPerson, speech }: TextType): Metric[] => [
  ratio("past-share", past, "Verbos no passado", "Verbs in the past"),
  ratio("first-person-share", firstPerson, "Primeira pessoa do singular", "First person singular"),
  ratio("second-person-share", secondPerson, "Segunda pessoa", "Second person"),
  ratio("speech-share", speech, "Parágrafos de fala", "Paragraphs of speech"),
];

const noType: TextType = { past: 0, firstPerson: 0, secondPerson: 0, speech: 0, other: [] };

/**
 * Theme, type of text and outside knowledge (competency 2 of ENEM). Portuguese alone; other texts get no findings.
 * `data`: `parts`: each paragraph with its name, span, theme key words and closeness to theme and rest; `keyWords`: stems of the theme's key words with
 * their uses and related words; `repertoire`: each reference with span, kind, field, source and use; `textTypes`: other types that it looks like.
 */
export async function analyseTheme(document: EssayDocument): Promise<AspectResult> {
  if (document.language !== "pt") return report("theme", [], []);
  const [topic, tags] = await Promise.all([topicOf(document), tagsOf(document)]);
  const type = document.words.length === 0 ? noType : readTextType(document, tags);
  const parts = readParts(document, topic);
  const coverage = coverTerms(topic);
  const items = findRepertoire(document, topic);
  const findings = [
    ...themeFindings(document, topic, parts, coverage, type),
    ...repertoireFindings(document, items),
  ];
  const metrics = [
    ...topicMetrics(topic, parts, coverage),
    ...repertoireMetrics(items),
    ...typeMetrics(type),
  ];
  return report("theme", findings, metrics, {
    parts: parts.map(({ close, linked, ...part }) => ({
      ...part,
      close: rounded(close),
      linked: rounded(linked),
    })),
    keyWords: coverage,
    repertoire: items.map((item) => ({ ...item, fieldName: repertoireFields[item.field] })),
    repertoireKinds,
    textTypes: type.other.map(({ type: name, strong, evidence }) => ({ name, strong, evidence })),
  });
}
