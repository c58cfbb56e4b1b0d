import { type EssayDocument, type Paragraph, sentencesOf, wordCount } from "../document";
import { metric, type RuleFinding, replacement, report, rounded } from "../report";
import { capitalise } from "../text/normal-form";
import type { AspectResult } from "../types";

/** In words. An ENEM essay of 30 lines has some 300 to 400 words in four paragraphs or five. */
const limits = { sentence: 50, paragraph: 160, paragraphOfWholeText: 120 };

function longSentences({ sentences }: EssayDocument): RuleFinding[] {
  return sentences.flatMap(({ start, end, words }): RuleFinding[] => {
    const length = words.to - words.from;
    if (length <= limits.sentence) return [];
    const message = {
      "pt-BR": `Esta frase tem ${length} palavras. Acima de ${limits.sentence} o leitor perde o fio: divida-a onde uma nova ideia começa.`,
      en: `This sentence has ${length} words. Beyond ${limits.sentence} the reader loses the thread: split it where a new idea starts.`,
    };
    return [{ rule: "structure/long-sentence", severity: "minor", span: { start, end }, message }];
  });
}

function paragraphFindings(document: EssayDocument): RuleFinding[] {
  const body = document.paragraphs.filter(({ title }) => !title);
  const [first] = body;
  if (first && body.length === 1) {
    const words = wordCount(document, first);
    return words > limits.paragraphOfWholeText ? [singleParagraph(first, words)] : [];
  }
  return body.flatMap((paragraph): RuleFinding[] => {
    const words = wordCount(document, paragraph);
    if (words > limits.paragraph) return [longParagraph(paragraph, words)];
    const alone = !paragraph.speech && sentencesOf(document, paragraph).length === 1;
    return alone ? [oneSentence(paragraph)] : [];
  });
}

const singleParagraph = (span: Paragraph, words: number): RuleFinding => ({
  rule: "structure/single-paragraph",
  severity: "major",
  span,
  message: {
    "pt-BR": `O texto inteiro (${words} palavras) está em um só parágrafo. Separe introdução, argumentos e conclusão em parágrafos próprios.`,
    en: `The whole text (${words} words) is one paragraph. Give introduction, arguments and conclusion paragraphs of their own.`,
  },
});

const longParagraph = (span: Paragraph, words: number): RuleFinding => ({
  rule: "structure/long-paragraph",
  severity: "minor",
  span,
  message: {
    "pt-BR": `Este parágrafo tem ${words} palavras. Um parágrafo desenvolve uma ideia: veja onde a segunda começa.`,
    en: `This paragraph has ${words} words. A paragraph develops one idea: look for where the second one starts.`,
  },
});

const oneSentence = (span: Paragraph): RuleFinding => ({
  rule: "structure/one-sentence-paragraph",
  severity: "minor",
  span,
  message: {
    "pt-BR":
      "Este parágrafo tem uma frase só. Desenvolva a ideia com explicação, exemplo ou consequência, ou junte-a a outro parágrafo.",
    en: "This paragraph has a single sentence. Develop the idea with an explanation, an example or a consequence, or join it to another paragraph.",
  },
});

/** Sentences whose first word starts with a small letter, after a stop or at the opening of a paragraph. */
function smallLetters({ text, words, sentences }: EssayDocument): RuleFinding[] {
  return sentences.flatMap((sentence): RuleFinding[] => {
    const first = words[sentence.words.from];
    if (first?.kind !== "word" || sentence.words.from === sentence.words.to) return [];
    const word = text.slice(first.start, first.end);
    const opensSentence = !/[\p{L}\p{N})\]]/u.test(text.slice(sentence.start, first.start));
    if (!opensSentence || !/^\p{Ll}[\p{Ll}\p{M}'’-]*$/u.test(word)) return [];
    const message = {
      "pt-BR":
        "A frase começa com letra minúscula. Depois de ponto e no início do parágrafo usa-se maiúscula.",
      en: "The sentence starts with a small letter. After a full stop and at the start of a paragraph use a capital.",
    };
    const suggestions = [replacement(first, capitalise(word), true)];
    return [{ rule: "structure/lowercase-start", severity: "minor", span: first, message, suggestions }];
  });
}

/** Sentences that follow the one before without a space. */
function missingSpaces({ sentences }: EssayDocument): RuleFinding[] {
  return sentences.flatMap((sentence, index): RuleFinding[] => {
    const previous = sentences[index - 1];
    if (!previous || previous.end !== sentence.start) return [];
    const edit = { span: { start: sentence.start, end: sentence.start }, text: " " };
    return [
      {
        rule: "structure/missing-space",
        severity: "minor",
        span: { start: previous.end - 1, end: previous.end },
        message: {
          "pt-BR": "Falta um espaço depois da pontuação.",
          en: "A space is missing after the punctuation.",
        },
        suggestions: [
          { label: { "pt-BR": "Inserir espaço", en: "Insert a space" }, edits: [edit], safe: true },
        ],
      },
    ];
  });
}

function foreignText({ language, paragraphs }: EssayDocument): RuleFinding[] {
  const [first] = paragraphs;
  if (language !== "other" || !first) return [];
  const message = {
    "pt-BR":
      "O texto não parece estar em português nem em inglês; por isso ortografia, leiturabilidade, repetição e coesão não foram examinadas.",
    en: "The text seems to be in neither Portuguese nor English; so spelling, readability, repetition and cohesion were not examined.",
  };
  return [{ rule: "structure/unsupported-language", severity: "info", span: first, message }];
}

/**
 * The skeleton of a text: its language, and paragraphs, sentences and words with their offsets.
 * `data`: `language`, `detected`; `paragraphs` as [start, end, title]; `sentences` as [start, end, paragraph]; `words` as
 * one flat array start, end, start, end, … (words, numbers and addresses).
 */
export function analyseStructure(document: EssayDocument): AspectResult {
  const { text, paragraphs, sentences, words } = document;
  const findings = [
    ...foreignText(document),
    ...longSentences(document),
    ...paragraphFindings(document),
    ...smallLetters(document),
    ...missingSpaces(document),
  ];
  const mean = sentences.length === 0 ? 0 : words.length / sentences.length;
  const metrics = [
    metric(
      "paragraphs",
      paragraphs.filter(({ title }) => !title).length,
      "count",
      "Parágrafos",
      "Paragraphs",
    ),
    metric("sentences", sentences.length, "sentences", "Frases", "Sentences"),
    metric("words", words.length, "words", "Palavras", "Words"),
    metric("characters", text.length, "characters", "Caracteres (UTF-16)", "Characters (UTF-16)"),
    metric("words-per-sentence", rounded(mean, 1), "words", "Palavras por frase", "Words per sentence"),
  ];
  return report("structure", findings, metrics, {
    language: document.language,
    detected: document.detected,
    paragraphs: paragraphs.map(({ start, end, title }) => [start, end, title]),
    sentences: sentences.map(({ start, end, paragraph }) => [start, end, paragraph]),
    words: words.flatMap(({ start, end }) => [start, end]),
  });
}
