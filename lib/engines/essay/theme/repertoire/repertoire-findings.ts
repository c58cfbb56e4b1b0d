import type { EssayDocument } from "../../document";
import type { RuleFinding } from "../../report";
import type { RepertoireItem } from "./find-repertoire";
import { findStockPhrases, type StockPhrase } from "./stock-phrases";

/** Shorter texts have had no room for a reference. */
const fewestWords = 150;

function none(document: EssayDocument, items: readonly RepertoireItem[]): RuleFinding[] {
  const body = document.paragraphs.filter(({ title }) => !title)[1];
  if (!body || items.length > 0 || document.words.length < fewestWords) return [];
  return [
    {
      rule: "repertoire/none",
      severity: "minor",
      span: body,
      message: {
        "pt-BR":
          "O texto não traz repertório: nenhum autor, obra, lei, fato histórico ou dado. Apoie ao menos um argumento em conhecimento de uma área.",
        en: "The text brings no outside knowledge: no author, work, law, historical fact or figure. Support at least one argument with knowledge of some field.",
      },
    },
  ];
}

const dropped = (items: readonly RepertoireItem[]): RuleFinding[] =>
  items
    .filter(
      ({ kind, legitimate, pertinent }) => legitimate && !pertinent && (kind === "person" || kind === "work"),
    )
    .map(({ start, end, name }) => ({
      rule: "repertoire/dropped",
      severity: "info",
      span: { start, end },
      message: {
        "pt-BR": `“${name}” é citado, mas nem esta frase nem a seguinte o ligam ao tema. Diga o que a referência mostra sobre o tema.`,
        en: `“${name}” is cited, but neither this sentence nor the next one ties it to the theme. Say what the reference shows about the theme.`,
      },
    }));

function onlyGiven(items: readonly RepertoireItem[]): RuleFinding[] {
  const [first] = items;
  if (!first || items.some(({ fromMotivatingText }) => !fromMotivatingText)) return [];
  return [
    {
      rule: "repertoire/from-motivating-text",
      severity: "minor",
      span: first,
      message: {
        "pt-BR":
          "Todas as referências vêm do texto motivador. Repertório próprio, de outra área, vale mais na competência 2.",
        en: "All references come from the motivating text. Knowledge of your own, from another field, is worth more in competency 2.",
      },
    },
  ];
}

const stock = (phrases: readonly StockPhrase[]): RuleFinding[] =>
  phrases.map(({ start, end, kind }) =>
    kind === "vague-time"
      ? {
          rule: "repertoire/vague-time",
          severity: "minor",
          span: { start, end },
          message: {
            "pt-BR":
              "Expressão que serve a qualquer tema. Nomeie a época ou o fato: um século, uma lei, um acontecimento.",
            en: "A phrase that fits any theme. Name the period or the fact: a century, a law, an event.",
          },
        }
      : {
          rule: "repertoire/bare-constitution",
          severity: "info",
          span: { start, end },
          message: {
            "pt-BR":
              "A Constituição é citada sem dizer o que ela garante. Indique o direito ou o artigo que o argumento usa.",
            en: "The Constitution is cited without saying what it secures. Name the right or the article that the argument uses.",
          },
        },
  );

/** What a text's outside knowledge lacks. */
export const repertoireFindings = (
  document: EssayDocument,
  items: readonly RepertoireItem[],
): RuleFinding[] => [
  ...none(document, items),
  ...(document.theme === "" ? [] : dropped(items)),
  ...onlyGiven(items),
  ...stock(findStockPhrases(document)),
];
