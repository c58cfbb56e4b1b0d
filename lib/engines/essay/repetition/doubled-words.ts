import type { EssayDocument } from "../document";
import type { RuleFinding } from "../report";

/** Pairs that are said on purpose. */
const allowed = new Set([
  "nos",
  "se",
  "blá",
  "muito",
  "that",
  "had",
  "very",
  "so",
  "quase",
  "logo",
  "já",
  "tão",
  "bye",
]);

/** The same word twice in a row with nothing but white space between: "para para". */
export function doubledWords({ text, words }: EssayDocument): RuleFinding[] {
  return words.flatMap((word, index): RuleFinding[] => {
    const previous = words[index - 1];
    if (previous?.kind !== "word" || word.kind !== "word" || previous.key !== word.key) return [];
    const gap = text.slice(previous.end, word.start);
    if (allowed.has(word.key) || previous.sentence !== word.sentence || /\S/u.test(gap)) return [];
    const span = { start: previous.start, end: word.end };
    const edit = { span: { start: previous.end, end: word.end }, text: "" };
    return [
      {
        rule: "repetition/doubled-word",
        severity: "major",
        span,
        message: {
          "pt-BR": `“${text.slice(word.start, word.end)}” aparece duas vezes seguidas. Apague uma delas.`,
          en: `“${text.slice(word.start, word.end)}” stands twice in a row. Delete one of them.`,
        },
        suggestions: [
          {
            label: { "pt-BR": "Apagar a repetição", en: "Delete the repetition" },
            edits: [edit],
            safe: true,
          },
        ],
      },
    ];
  });
}
