import type { EssayDocument } from "../document";
import type { RuleFinding } from "../report";
import type { PartTopic } from "./parts";
import type { TextType } from "./text-type";
import type { TermCoverage } from "./theme-coverage";
import { asksAboutBrazil, themeTerms } from "./theme-terms";
import type { Topic } from "./topic";

/** Cosines and shares below which hardly any graded essay of a good mark lies. */
const limits = {
  paragraph: { words: 30, close: 0.02, linked: 0.12 },
  introduction: { words: 20, close: 0.12 },
  tangential: { words: 100, overlap: 0.025, close: 0.15 },
  /** Key words from this idf on are about something of their own. */
  missingIdf: 3,
  narrative: { past: 0.45, firstPerson: 0.02 },
};

function offThemeParagraphs(parts: readonly PartTopic[]): RuleFinding[] {
  return parts
    .filter(
      ({ name, words, terms, close, linked }) =>
        name === "body" &&
        words >= limits.paragraph.words &&
        terms.length === 0 &&
        close < limits.paragraph.close &&
        linked < limits.paragraph.linked,
    )
    .map((span) => ({
      rule: "theme/paragraph-off-theme",
      severity: "minor",
      span,
      message: {
        "pt-BR":
          "Este parágrafo não usa nenhuma palavra-chave do tema e pouco tem a ver com o resto. Diga, numa frase, o que ele prova sobre o tema.",
        en: "This paragraph uses no key word of the theme and has little to do with the rest. Say in a sentence what it proves about the theme.",
      },
    }));
}

function vagueIntroduction([introduction]: readonly PartTopic[], count: number): RuleFinding[] {
  if (!introduction || count < 2 || introduction.words < limits.introduction.words) return [];
  if (introduction.terms.length > 0 || introduction.close >= limits.introduction.close) return [];
  return [
    {
      rule: "theme/introduction-without-theme",
      severity: "major",
      span: introduction,
      message: {
        "pt-BR":
          "A introdução não nomeia o tema. Escreva nela as palavras-chave da proposta antes de argumentar.",
        en: "The introduction does not name the theme. Put the key words of the task into it before arguing.",
      },
    },
  ];
}

function tangent(
  document: EssayDocument,
  { overlap, close }: Topic,
  parts: readonly PartTopic[],
): RuleFinding[] {
  const [first] = parts;
  if (!first || document.words.length < limits.tangential.words) return [];
  if (overlap >= limits.tangential.overlap || close >= limits.tangential.close) return [];
  return [
    {
      rule: "theme/tangential",
      severity: "major",
      span: first,
      message: {
        "pt-BR":
          "O texto só toca o tema de leve: suas palavras quase não aparecem. Quem tangencia o tema recebe nota baixa na competência 2.",
        en: "The text only grazes the theme: its words hardly appear. An essay that is tangential to the theme gets a low mark in competency 2.",
      },
    },
  ];
}

function missingTerms(
  document: EssayDocument,
  { model }: Topic,
  coverage: readonly TermCoverage[],
  [first]: readonly PartTopic[],
): RuleFinding[] {
  const words = themeTerms(document.theme);
  const missing = coverage.filter(
    ({ term, uses, related }) => uses === 0 && related === 0 && model.idf(term) >= limits.missingIdf,
  );
  const named = missing.flatMap(({ term }) => words.get(term) ?? []);
  if (
    !first ||
    named.length === 0 ||
    named.length === coverage.length ||
    document.words.length < limits.tangential.words
  )
    return [];
  const shown = named.map((word) => `“${word}”`).join(", ");
  return [
    {
      rule: "theme/missing-key-word",
      severity: "info",
      span: first,
      message: {
        "pt-BR": `O tema fala de ${shown}, e o texto não trata disso. Deixar de lado uma parte do recorte tangencia o tema.`,
        en: `The theme speaks of ${shown}, and the text does not treat it. To leave out a part of the task is to graze it only.`,
      },
    },
  ];
}

const brazil =
  /(?<!\p{L})(?:brasil\p{L}*|país|nação|nacional|pátria|território|federa\p{L}*|ministério|sus|constituição|carta magna|ibge|real)(?!\p{L})/iu;

function elsewhere(document: EssayDocument, [first]: readonly PartTopic[]): RuleFinding[] {
  if (!first || document.words.length < limits.tangential.words) return [];
  if (!asksAboutBrazil(document.theme) || brazil.test(document.text)) return [];
  return [
    {
      rule: "theme/place-not-treated",
      severity: "minor",
      span: first,
      message: {
        "pt-BR":
          "O tema pede a situação do Brasil, e o texto não fala do país. Traga um dado ou um exemplo brasileiro.",
        en: "The theme asks about Brazil, and the text does not speak of the country. Bring in a Brazilian figure or example.",
      },
    },
  ];
}

function narrativeTraces({ past, firstPerson }: TextType, [first]: readonly PartTopic[]): RuleFinding[] {
  if (!first || past < limits.narrative.past || firstPerson < limits.narrative.firstPerson) return [];
  return [
    {
      rule: "theme/narrative-traces",
      severity: "minor",
      span: first,
      message: {
        "pt-BR":
          "O texto conta mais do que argumenta: muitos verbos no passado e na primeira pessoa. Transforme a história em exemplo de uma tese.",
        en: "The text tells more than it argues: many verbs in the past and the first person. Make the story an example of a thesis.",
      },
    },
  ];
}

/** What a text's treatment of the theme and its type lack; nothing on the theme where none is given. */
export function themeFindings(
  document: EssayDocument,
  topic: Topic,
  parts: readonly PartTopic[],
  coverage: readonly TermCoverage[],
  type: TextType,
): RuleFinding[] {
  const narrative = narrativeTraces(type, parts);
  if (topic.terms.length === 0) return narrative;
  const tangential = tangent(document, topic, parts);
  return [
    ...narrative,
    ...tangential,
    ...offThemeParagraphs(parts),
    ...vagueIntroduction(parts, parts.length),
    ...(tangential.length > 0 ? [] : missingTerms(document, topic, coverage, parts)),
    ...elsewhere(document, parts),
  ];
}
