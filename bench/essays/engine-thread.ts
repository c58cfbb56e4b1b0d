import { type EssayJob, engines } from "@/lib/composition/engines";
import type { Finding } from "./finding";

/** What runs in a worker thread: all aspects of one text, cut down to what is measured. */
export default async function findAll(job: EssayJob): Promise<Finding[]> {
  const aspects = await engines.analyseEssay(job);
  return aspects.flatMap(({ findings }) =>
    findings.map(({ rule, category, span, suggestions }) => ({
      rule,
      category,
      span,
      suggestions: suggestions.map(({ edits }) => ({ edits })),
    })),
  );
}
