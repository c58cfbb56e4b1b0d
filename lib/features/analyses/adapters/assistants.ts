import { AppError } from "@/lib/kernel/errors";
import type { Remark, Reviewer } from "@/lib/platform/review/port";
import { type Assistant, assistants } from "../domain/pipeline";
import type { Finding } from "../domain/report";
import type { Assistants } from "../engine-ports";

/** What is one text is in the essay's language, whatever the reader's is. */
const both = (text: string): Finding["message"] => ({ "pt-BR": text, en: text });

/** A remark as a finding of its assistant. */
export function findingOf(assistant: Assistant, remark: Remark): Finding & Pick<Remark, "competency"> {
  const span = { start: remark.start, end: remark.end };
  return {
    rule: `${assistant}/${remark.rule}`,
    category: assistant,
    competency: remark.competency,
    severity: assistant === "comments" ? "info" : "minor",
    span,
    message: typeof remark.message === "string" ? both(remark.message) : remark.message,
    suggestions: remark.replacements.map((text) => ({
      label: both(text),
      edits: [{ span, text }],
      safe: false,
    })),
  };
}

/** Reviewers as assistants of the pipeline; those that are not given are not asked, and `english` about English alone. */
export const makeAssistants = (reviewers: Partial<Record<Assistant, Reviewer>>): Assistants => ({
  askedAbout: (language) =>
    assistants.filter((assistant) => reviewers[assistant] && (assistant !== "english" || language === "en")),
  consult: async (assistant, { text, theme, motivatingText, language }) => {
    const reviewer = reviewers[assistant];
    if (!reviewer) throw new AppError("unavailable", { detail: `${assistant} is not configured` });
    const engine = reviewer.name;
    if (language !== "pt" && language !== "en")
      return { aspect: assistant, engine, findings: [], metrics: [] };
    const remarks = await reviewer.review({ text, theme, motivatingText, language });
    const findings = remarks.map((remark) => findingOf(assistant, remark));
    return { aspect: assistant, engine, findings, metrics: [] };
  },
});
