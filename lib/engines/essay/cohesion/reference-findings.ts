import type { EssayDocument } from "../document";
import type { RuleFinding } from "../report";
import type { Reference } from "./references";

const form = ({ text }: EssayDocument, { start, end }: Reference): string => text.slice(start, end);

/** Only at the opening of a text, in sentences, is it sure that nothing was named before. */
const openingSentences = 2;
/** "este país", "aquele que" point at the writer's own place, or forward. */
const pointsElsewhere = /^(?:d|n)?(?:est|aquel)/iu;
const quotation = /["“«]/u;

/** Whether a reference at the opening of a text stands outside quotations. */
function isOwnOpening({ text, sentences }: EssayDocument, { start, sentence }: Reference): boolean {
  const from = sentences[sentence]?.start ?? start;
  return sentence < openingSentences && !quotation.test(text.slice(from, start));
}

/** Words at the opening of a text that point back to nothing. */
export const missingAntecedents = (
  document: EssayDocument,
  references: readonly Reference[],
): RuleFinding[] =>
  references
    .filter(({ antecedent }) => !antecedent)
    .filter((reference) => isOwnOpening(document, reference))
    .filter((reference) => !pointsElsewhere.test(form(document, reference)))
    .map((reference) => ({
      rule: "cohesion/missing-antecedent",
      severity: "info",
      span: { start: reference.start, end: reference.end },
      message: {
        "pt-BR": `A que se refere “${form(document, reference)}”? Nada antes foi nomeado a que isso possa remeter. O leitor não tem o tema à vista: nomeie-o.`,
        en: `What does “${form(document, reference)}” refer to? Nothing was named before that it could mean. The reader does not have the theme at hand: name it.`,
      },
    }));

/** Pronouns that open a sentence and could stand for several people of the one before. */
export const ambiguousPronouns = (document: EssayDocument, references: readonly Reference[]): RuleFinding[] =>
  references
    .filter(
      ({ opens, rivals, antecedent, sentence }) => opens && rivals > 0 && antecedent?.sentence !== sentence,
    )
    .map((reference) => ({
      rule: "cohesion/ambiguous-pronoun",
      severity: "info",
      span: { start: reference.start, end: reference.end },
      message: {
        "pt-BR": `“${form(document, reference)}” pode retomar mais de uma pessoa da frase anterior. Repita o nome certo ou use um sinônimo dele.`,
        en: `“${form(document, reference)}” may stand for more than one person of the sentence before. Repeat the right one or use a synonym.`,
      },
    }));
