import { readDocument } from "../../document";
import { essayExamples, readEssayExample } from "../../examples";
import type { EssayInput } from "../../types";
import { analyseIntegrity } from "../analyse-integrity";

type Checked = { rule: string; state: string; confidence: string | null; evidence: [number, number][] };

/** What the aspect says of a text, in the form in which tests ask. */
export async function analyse(input: EssayInput) {
  const { findings, metrics, data } = await analyseIntegrity(readDocument(input));
  const checklist = (data?.checklist ?? []) as Checked[];
  return {
    rules: [...new Set(findings.map(({ rule }) => rule))],
    passages: (rule: string) =>
      findings
        .filter((finding) => finding.rule === rule)
        .map(({ span }) => input.text.slice(span.start, span.end)),
    state: (reason: string) => checklist.find(({ rule }) => rule === `annulment/${reason}`)?.state,
    checklist,
    value: (id: string) => metrics.find((metric) => metric.id === id)?.value,
  };
}

/** An example of the engine as its input. @throws Error for an unknown id */
export async function example(id: string): Promise<EssayInput> {
  const found = essayExamples.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no example ${id}`);
  return { text: await readEssayExample(found), theme: found.theme, motivatingText: found.motivatingText };
}

export const strong = await example("strong");
export const paragraphs = strong.text.split("\n").filter(Boolean);
/** The strong essay with something more at its end. */
export const withMore = (more: string): EssayInput => ({ ...strong, text: `${strong.text}\n${more}` });
