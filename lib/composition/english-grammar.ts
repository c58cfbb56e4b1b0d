import { findingOf } from "@/lib/features/analyses/adapters/assistants";
import { AppError } from "@/lib/kernel/errors";
import { type EmbeddedReviewer, makeHarper } from "@/lib/platform/review/adapters/harper";

const shared = globalThis as { elysiaEnglishGrammar?: EmbeddedReviewer };

/** The grammar checker of English that the product brings: one for the process, which starts with its first essay. */
export function englishGrammar(): EmbeddedReviewer {
  shared.elysiaEnglishGrammar ??= makeHarper();
  return shared.elysiaEnglishGrammar;
}

/** What it says of a text in English, for callers without a server; where it does not answer, that it gave up. */
export async function analyseEnglish(text: string) {
  const reviewer = englishGrammar();
  const nothing = { aspect: "english", engine: reviewer.name, findings: [], metrics: [] };
  try {
    const remarks = await reviewer.review({ text, language: "en" });
    return { ...nothing, findings: remarks.map((remark) => findingOf("english", remark)) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...nothing, data: { skipped: "gave-up" } };
  }
}
