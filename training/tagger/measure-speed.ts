import type { LanguageModel } from "@/lib/engines/essay/language/model-file";
import { tagForms } from "@/lib/engines/essay/language/tag";
import type { TreebankSentence } from "./conllu";

const rounds = 5;

/** Syntactic words tagged in a second of processor time, once the code is warm: the median of the rounds after the first. */
export function measureSpeed(model: LanguageModel, sentences: readonly TreebankSentence[]): number {
  const forms = sentences.map(({ words }) => words.map(({ form }) => form));
  const words = forms.reduce((sum, own) => sum + own.length, 0);
  const speeds = Array.from({ length: rounds + 1 }, () => {
    const before = process.cpuUsage();
    for (const own of forms) tagForms(model, own);
    const { user, system } = process.cpuUsage(before);
    return (1_000_000 * words) / (user + system);
  });
  const [, ...warm] = speeds;
  return warm.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}
