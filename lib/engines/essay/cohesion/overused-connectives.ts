import { type RuleFinding, replacement } from "../report";
import { withCaseOf } from "../text/normal-form";
import type { EssayLanguage } from "../types";
import { type FoundConnective, lexicons } from "./find-connectives";

/** Three uses are too many in a text of up to 450 words; longer ones may have one in every 150 words. */
const overused = { uses: 3, wordsPerUse: 150 };
const maxSuggestions = 3;

/** Up to three forms that may stand for a connective without further change. */
export function alternatives(language: EssayLanguage, form: string): string[] {
  const group = lexicons[language].synonyms.find((synonyms) => synonyms.includes(form)) ?? [];
  return group.filter((synonym) => synonym !== form).slice(0, maxSuggestions);
}

/** Connectives with alternatives that the text leans on; the passage is the use from which on they are too many. */
export function overusedConnectives(
  text: string,
  language: EssayLanguage,
  found: readonly FoundConnective[],
  wordCount: number,
): RuleFinding[] {
  const strong = found.filter(({ connective }) => !connective.light);
  const groups = Map.groupBy(strong, ({ connective }) => connective.canonical);
  return [...groups].flatMap(([canonical, uses]): RuleFinding[] => {
    const use = uses[overused.uses - 1];
    if (!use || uses.length * overused.wordsPerUse < wordCount) return [];
    const forms = alternatives(language, canonical);
    if (forms.length === 0) return [];
    const shown = text.slice(use.start, use.end);
    return [
      {
        rule: "cohesion/overused-connective",
        severity: "minor",
        span: use,
        message: {
          "pt-BR": `“${canonical}” aparece ${uses.length} vezes. Alterne com outros conectivos da mesma função para mostrar repertório.`,
          en: `“${canonical}” appears ${uses.length} times. Alternate with other connectives of the same function to show range.`,
        },
        suggestions: forms.map((form) => replacement(use, withCaseOf(shown, form))),
      },
    ];
  });
}
